// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.List;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, 1998): each next row is the one with the highest
 * {@code (1 − d) · score − d · likeness}, where likeness is that to the most alike row above it.
 */
final class Diversity {
    /** So many candidates for each row are looked at. */
    private static final int CANDIDATES_PER_ROW = 4;

    private final Library library;
    private final double diversity;

    /** @param diversity in (0, 1] */
    Diversity(Library library, double diversity) {
        this.library = library;
        this.diversity = diversity;
    }

    /** @param ranked best first */
    List<HybridSearch.Ranked> pick(List<HybridSearch.Ranked> ranked, int rows) {
        var left = new ArrayList<>(ranked.subList(0, Math.min(ranked.size(), CANDIDATES_PER_ROW * rows)));
        var likeness = new double[left.size()];
        var picked = new ArrayList<HybridSearch.Ranked>();
        while (picked.size() < rows && !left.isEmpty()) {
            int best = 0;
            for (int i = 1; i < left.size(); i++) {
                best = value(left, likeness, i) > value(left, likeness, best) ? i : best;
            }
            var next = left.remove(best);
            System.arraycopy(likeness, best + 1, likeness, best, left.size() - best);
            picked.add(next);
            for (int i = 0; i < left.size(); i++) {
                var other = left.get(i).candidate().key();
                likeness[i] =
                        Math.max(likeness[i], library.likeness(next.candidate().key(), other));
            }
        }
        return picked;
    }

    private double value(List<HybridSearch.Ranked> left, double[] likeness, int i) {
        return (1 - diversity) * left.get(i).score() - diversity * likeness[i];
    }
}
