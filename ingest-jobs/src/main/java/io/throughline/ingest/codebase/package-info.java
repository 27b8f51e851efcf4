// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The code files of one repository together: which file and which symbol a name in one of them means. */
@NullMarked
package io.throughline.ingest.codebase;

import org.jspecify.annotations.NullMarked;
