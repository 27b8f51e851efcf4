// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The command line. */
@NullMarked
package io.throughline.standalone;

import org.jspecify.annotations.NullMarked;
