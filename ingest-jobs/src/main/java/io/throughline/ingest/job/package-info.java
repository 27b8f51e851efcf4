// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Runs an ingest: reads, skips, maps in parallel, batches, settles, embeds. Knows the graph only through {@code store}. */
@NullMarked
package io.throughline.ingest.job;

import org.jspecify.annotations.NullMarked;
