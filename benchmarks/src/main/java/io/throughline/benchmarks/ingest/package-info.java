// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** How fast sources come in, beside the embedding model alone, and what a second reading costs. */
@NullMarked
package io.throughline.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
