// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * Validated options.
 *
 * @param limit rows at most, from 1
 * @param passages passages of each row at most, from 0
 * @param neighbours passages shown before and after each passage at most, from 0
 * @param diversity in [0, 1]: how much likeness to rows above counts against a row
 * @param explain whether rows say why they came
 */
public record SearchOptions(
        int limit,
        int passages,
        int neighbours,
        DocumentFilter filter,
        LegWeights weights,
        FusionKind fusion,
        double diversity,
        boolean explain) {
    /** What holds for options that a caller leaves out; the reference page names the same values. */
    public static SearchOptions defaults() {
        return new SearchOptions(10, 3, 0, DocumentFilter.none(), LegWeights.DEFAULT, FusionKind.CALIBRATED, 0, true);
    }

    public SearchOptions withLimit(int other) {
        return new SearchOptions(other, passages, neighbours, filter, weights, fusion, diversity, explain);
    }

    public SearchOptions withPassages(int other) {
        return new SearchOptions(limit, other, neighbours, filter, weights, fusion, diversity, explain);
    }

    public SearchOptions withWeights(LegWeights other) {
        return new SearchOptions(limit, passages, neighbours, filter, other, fusion, diversity, explain);
    }

    public SearchOptions withFusion(FusionKind other) {
        return new SearchOptions(limit, passages, neighbours, filter, weights, other, diversity, explain);
    }

    public SearchOptions withDiversity(double other) {
        return new SearchOptions(limit, passages, neighbours, filter, weights, fusion, other, explain);
    }
}
