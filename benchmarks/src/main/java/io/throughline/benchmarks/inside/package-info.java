// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What a benchmark runs inside the database: loading without a network between, and timing without Bolt. Never installed
 * outside a benchmark's own database.
 */
@NullMarked
package io.throughline.benchmarks.inside;

import org.jspecify.annotations.NullMarked;
