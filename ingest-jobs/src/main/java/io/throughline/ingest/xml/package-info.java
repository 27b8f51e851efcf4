// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** XML read so that a file can neither reach out nor blow up. */
@NullMarked
package io.throughline.ingest.xml;

import org.jspecify.annotations.NullMarked;
