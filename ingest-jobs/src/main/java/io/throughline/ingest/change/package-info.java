// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Telling changes of meaning from changes of mere form. Plain Java. */
@NullMarked
package io.throughline.ingest.change;

import org.jspecify.annotations.NullMarked;
