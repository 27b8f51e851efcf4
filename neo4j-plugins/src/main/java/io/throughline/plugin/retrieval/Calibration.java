// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * Makes what the legs say comparable: across legs, across queries, across graphs.
 *
 * <p>Evidence is in standard deviations above what is usual for the query among the documents that its reader may read. It
 * is what legs are weighed and added by. A score is evidence brought into (0, 1): at {@value #MIDDLE} deviations a document
 * is as likely an answer as not.
 */
public final class Calibration {
    static final double MIDDLE = 2.5;
    private static final double SLOPE = 1.25;
    /** Beyond so many deviations, evidence of words grows ever slower: one rare word goes to dozens of deviations. */
    private static final double WORDS_LINEAR = 3;
    /** Terms at which words deserve half of their weight. */
    private static final double TRUST_TERMS = 7;
    /** The BM25 score a word earns, on average, where a passage is as likely about the query as not. */
    private static final double BM25_PER_WORD = 2.5;

    private Calibration() {}

    /** A score in (0, 1); rises with the evidence. */
    public static double score(double evidence) {
        return 1 / (1 + Math.exp(-SLOPE * (evidence - MIDDLE)));
    }

    /** Evidence of a cosine. */
    public static double closeness(double cosine, Background background) {
        return (cosine - background.mean()) / background.deviation();
    }

    /** Evidence of a sum of term weights whose mean and deviation over the readable documents are known. */
    public static double words(double sum, double mean, double deviation) {
        double deviations = deviation <= 0 ? 0 : (sum - mean) / deviation / WORDS_LINEAR;
        return WORDS_LINEAR * asinh(deviations);
    }

    /** Evidence of a BM25 score, where nothing is known of the others: a long query collects more. */
    public static double words(double bm25, int words) {
        double share = Math.max(1e-6, bm25 / (bm25 + BM25_PER_WORD * words));
        return MIDDLE + Math.log(share / (1 - share)) / SLOPE;
    }

    /**
     * How much words can be trusted, in (0, 1]: a question of four words says by them little of what it means, a use case
     * of fifty says nearly all. Chosen on requirement-to-code and question-to-code sets with one setting for all.
     *
     * @param terms distinct terms of the query, from 1
     */
    public static double trust(int terms) {
        double squared = (double) terms * terms;
        return squared / (squared + TRUST_TERMS * TRUST_TERMS);
    }

    private static double asinh(double x) {
        double positive = Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
        return x < 0 ? -positive : positive;
    }
}
