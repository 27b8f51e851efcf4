// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** How fast search is, beside what people use today and beside what is possible, in one run and one report. */
@NullMarked
package io.throughline.benchmarks;

import org.jspecify.annotations.NullMarked;
