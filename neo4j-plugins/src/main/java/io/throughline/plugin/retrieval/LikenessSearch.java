// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How much documents look like a text and a vector, whatever they are linked with. */
public final class LikenessSearch {
    private final Library library;
    private final VectorLeg vectorLeg;
    private final TextLeg textLeg;

    public LikenessSearch(Library library, VectorLeg vectorLeg, TextLeg textLeg) {
        this.library = library;
        this.vectorLeg = vectorLeg;
        this.textLeg = textLeg;
    }

    /**
     * By falling evidence, ties by key.
     *
     * @param weights of the terms of the text, each above 0 and at most 1
     * @param vector null when there is none
     * @param candidates how many documents each leg is asked for
     * @param told for how many documents shared words are told
     */
    public List<Likeness> of(
            String text, ToDoubleFunction<String> weights, float @Nullable [] vector, int candidates, int told) {
        var words = text.isBlank() ? LegResult.none("not asked") : textLeg.matching(text, weights, candidates);
        var near = vector == null ? LegResult.none("not asked") : vectorLeg.nearest(vector, candidates, 1);
        var fusion = new CalibratedFusion(LegWeights.DEFAULT, near, words);
        var found = new Found(library, near, words, LegWeights.DEFAULT);
        found.collect(true);
        var ordered = found.candidates().stream()
                .map(candidate -> Map.entry(candidate, fusion.evidence(candidate)))
                .sorted(Map.Entry.<Candidate, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().key()))
                .toList();
        var likenesses = new ArrayList<Likeness>();
        for (var entry : ordered) {
            likenesses.add(likeness(entry.getKey(), entry.getValue(), likenesses.size() < told));
        }
        return likenesses;
    }

    private static Likeness likeness(Candidate candidate, double evidence, boolean isTold) {
        var vector = candidate.vector;
        var text = candidate.text;
        return new Likeness(
                candidate.key(),
                evidence,
                vector == null ? 0 : vector.score(),
                text == null ? 0 : text.score(),
                isTold ? candidate.words() : List.of());
    }
}
