// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Shows a person how far a run is: a bar on a terminal, one line a batch otherwise. */
@NullMarked
package io.throughline.ingest.progress;

import org.jspecify.annotations.NullMarked;
