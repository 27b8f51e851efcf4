// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * Validated options.
 *
 * @param limit rows at most, from 1
 * @param passages passages of each row at most, from 0
 * @param explain whether rows say why they came
 */
public record SearchOptions(int limit, int passages, DocumentFilter filter, LegWeights weights, boolean explain) {
    /** What holds for options that a caller leaves out; the reference page names the same values. */
    public static SearchOptions defaults() {
        return new SearchOptions(10, 3, DocumentFilter.none(), LegWeights.DEFAULT, true);
    }
}
