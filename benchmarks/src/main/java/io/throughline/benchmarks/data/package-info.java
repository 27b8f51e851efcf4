// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Synthetic documents that behave like real ones, each a pure function of a seed and its number: the database, Lucene and
 * the exact scan make the same corpus without handing it to one another.
 */
@NullMarked
package io.throughline.benchmarks.data;

import org.jspecify.annotations.NullMarked;
