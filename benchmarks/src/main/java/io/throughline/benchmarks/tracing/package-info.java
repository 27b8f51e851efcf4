// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** How long tracing takes over a large graph: impact, coverage, and the matrix as the command line writes it. */
@NullMarked
package io.throughline.benchmarks.tracing;

import org.jspecify.annotations.NullMarked;
