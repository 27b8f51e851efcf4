// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What is measured: latencies, what was found, memory, and how searching and writing disturb each other. */
@NullMarked
package io.throughline.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
