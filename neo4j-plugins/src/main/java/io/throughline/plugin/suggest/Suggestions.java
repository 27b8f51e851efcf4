// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.retrieval.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the links that are probably there. All documents of the source types are looked at, even when only some are asked about:
 * what is usual for a target shows only over many.
 */
// [impl->TL-US-34]
public final class Suggestions {
    private final Function<Source, List<Likeness>> search;
    private final Function<String, Set<String>> linked;
    private final Function<String, Set<String>> connected;

    /**
     * @param search targets by falling evidence, for one source
     * @param linked keys of documents that a source is linked with, or must not be
     * @param connected keys of documents that a target is connected with by the structure of code
     */
    public Suggestions(
            Function<Source, List<Likeness>> search,
            Function<String, Set<String>> linked,
            Function<String, Set<String>> connected) {
        this.search = search;
        this.linked = linked;
        this.connected = connected;
    }

    /** @param vector of any length but zero; null when the document has none */
    @SuppressWarnings("ArrayRecordComponent")
    public record Source(String key, String text, float @Nullable [] vector) {}

    /** Surest first, ties by keys. @param sources each once */
    public List<Suggestion> of(List<Source> sources, SuggestRequest request) {
        var alone = sources.stream().map(this::likenesses).toList();
        var neighbourhood = new Neighbourhood(connected, alone);
        var likenesses = alone.stream().map(neighbourhood::spread).toList();
        var confidence = new LinkConfidence(new TargetBackground(likenesses));
        var confidences = likenesses.stream().map(confidence::of).toList();
        double threshold = ExpectedF1.threshold(
                confidences.stream().flatMapToDouble(Arrays::stream).toArray());
        var suggestions = new ArrayList<Suggestion>();
        for (int i = 0; i < sources.size(); i++) {
            var key = sources.get(i).key();
            if (request.keys().isEmpty() || request.keys().contains(key)) {
                suggestions.addAll(best(key, likenesses.get(i), confidences.get(i), threshold, request));
            }
        }
        suggestions.sort(Suggestion.ORDER);
        return suggestions;
    }

    private List<Likeness> likenesses(Source source) {
        return search.apply(source).stream()
                .filter(likeness -> !likeness.key().equals(source.key()))
                .toList();
    }

    private List<Suggestion> best(
            String source, List<Likeness> likenesses, double[] confidences, double threshold, SuggestRequest request) {
        var known = linked.apply(source);
        var all = new ArrayList<Suggestion>();
        for (int i = 0; i < confidences.length; i++) {
            var target = likenesses.get(i);
            boolean isLinked = known.contains(target.key());
            if (confidences[i] >= request.confidenceMin() && (request.linked() || !isLinked)) {
                all.add(new Suggestion(source, target, 0, confidences[i], confidences[i] >= threshold, isLinked));
            }
        }
        all.sort(Suggestion.ORDER);
        var ranked = new ArrayList<Suggestion>();
        for (var one : all.subList(0, Math.min(request.limit(), all.size()))) {
            ranked.add(new Suggestion(
                    source, one.target(), ranked.size() + 1, one.confidence(), one.recommended(), one.linked()));
        }
        return ranked;
    }
}
