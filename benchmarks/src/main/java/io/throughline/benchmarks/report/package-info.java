// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The report: Markdown for people, JSON for programs, two plots. */
@NullMarked
package io.throughline.benchmarks.report;

import org.jspecify.annotations.NullMarked;
