// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import org.jspecify.annotations.Nullable;

/**
 * What one leg gave a row.
 *
 * @param leg {@code vector}, {@code text} or {@code graph}
 * @param rank from 1; null when the leg only scored what another leg had found
 * @param score the leg's own calibrated score in [0, 1]
 * @param contribution what of the row's score comes from here
 */
public record LegShare(String leg, @Nullable Integer rank, double score, double contribution) {}
