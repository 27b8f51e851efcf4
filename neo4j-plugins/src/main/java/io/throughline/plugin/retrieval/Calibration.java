// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * Makes the raw scores of the legs comparable: across legs, across queries, across graphs. Each mapping rises with the
 * raw score and stays inside (0, 1).
 */
public final class Calibration {
    /** So many standard deviations above the background, a passage is as likely close as not. */
    private static final double CLOSE_DEVIATIONS = 3.0;

    private static final double SLOPE = 1.25;
    /** The BM25 score a word earns, on average, where a passage is as likely about the query as not. */
    private static final double MIDDLE_PER_WORD = 2.5;

    private Calibration() {}

    /**
     * A cosine against what is usual: models differ in what cosine two unrelated texts have, and so do queries.
     *
     * @param background cosines of the query with passages picked without regard to it
     */
    public static double closeness(double cosine, Background background) {
        double deviations = (cosine - background.mean()) / background.deviation();
        return 1 / (1 + Math.exp(-SLOPE * (deviations - CLOSE_DEVIATIONS)));
    }

    /**
     * A score of terms against what could be reached.
     *
     * @param ideal the score that no document reaches
     * @param saturation occurrences at which a term earns half of its weight
     */
    public static double match(double score, double ideal, double saturation) {
        if (score <= 0 || ideal <= 0) {
            return 0;
        }
        // A term that occurs once earns 1 / (1 + saturation) of its weight: that counts as having it.
        double share = Math.min(1, score / ideal * (1 + saturation));
        return share / (share + 1) * 2 * share / (share + 0.5);
    }

    /**
     * A BM25 score against the length of the query: a long query collects more.
     *
     * @param words distinct words of the query, at least 1
     */
    public static double match(double bm25, int words) {
        return bm25 <= 0 ? 0 : bm25 / (bm25 + MIDDLE_PER_WORD * words);
    }
}
