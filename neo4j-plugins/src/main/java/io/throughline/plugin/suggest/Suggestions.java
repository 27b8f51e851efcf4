// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.retrieval.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the links that are probably there. All documents of the source types are looked at, even when only some are asked about:
 * what is usual for a target shows only over many.
 */
// [impl->TL-US-34]
public final class Suggestions {
    private final Function<Source, List<Likeness>> search;
    private final Surroundings surroundings;

    /** @param search targets by falling evidence, for one source */
    public Suggestions(Function<Source, List<Likeness>> search, Surroundings surroundings) {
        this.search = search;
        this.surroundings = surroundings;
    }

    /** @param vector of any length but zero; null when the document has none */
    @SuppressWarnings("ArrayRecordComponent")
    public record Source(String key, String text, float @Nullable [] vector) {}

    /** Surest first, ties by keys. @param sources each once */
    public List<Suggestion> of(List<Source> sources, SuggestRequest request) {
        var alone = sources.stream().map(this::likenesses).toList();
        var neighbourhood = new Neighbourhood(surroundings::connected, alone);
        var likenesses = alone.stream().map(neighbourhood::spread).toList();
        var confidence = new LinkConfidence(new TargetBackground(likenesses));
        var confidences = likenesses.stream().map(confidence::of).toList();
        var experience = experience(sources, likenesses, confidences);
        var wholes = IntStream.range(0, sources.size())
                .mapToObj(i -> surest(likenesses.get(i), confidences.get(i), experience, request.parts()))
                .toList();
        double threshold = ExpectedF1.threshold(wholes.stream()
                .flatMap(List::stream)
                .mapToDouble(Sure::confidence)
                .toArray());
        var suggestions = new ArrayList<Suggestion>();
        for (int i = 0; i < sources.size(); i++) {
            var key = sources.get(i).key();
            if (request.keys().isEmpty() || request.keys().contains(key)) {
                suggestions.addAll(best(key, wholes.get(i), threshold, experience, request));
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

    private Experience experience(List<Source> sources, List<List<Likeness>> likenesses, List<double[]> confidences) {
        var outcomes = new ArrayList<Experience.Outcome>();
        for (int i = 0; i < sources.size(); i++) {
            var decided = surroundings.decided(sources.get(i).key());
            for (int j = 0; j < confidences.get(i).length && !decided.isEmpty(); j++) {
                var accepted = decided.get(likenesses.get(i).get(j).key());
                if (accepted != null) {
                    outcomes.add(new Experience.Outcome(confidences.get(i)[j], accepted));
                }
            }
        }
        return Experience.of(outcomes);
    }

    /** A target with how sure its link is. */
    private record Sure(Likeness target, double confidence) {
        private static final Comparator<Sure> ORDER = Comparator.comparingDouble(Sure::confidence)
                .reversed()
                .thenComparing(sure -> sure.target().key());
    }

    /** Of each whole the surest part, unless parts are wanted: a class and its methods are one suggestion, not ten. */
    private List<Sure> surest(List<Likeness> likenesses, double[] confidences, Experience experience, boolean parts) {
        var all = new ArrayList<Sure>();
        for (int i = 0; i < confidences.length; i++) {
            all.add(new Sure(likenesses.get(i), experience.applied(confidences[i])));
        }
        all.sort(Sure.ORDER);
        var seen = new HashSet<String>();
        all.removeIf(one -> !seen.add(whole(one.target().key(), parts)));
        return all;
    }

    private List<Suggestion> best(
            String source, List<Sure> targets, double threshold, Experience experience, SuggestRequest request) {
        var known = linked(source, request.parts());
        var best = new ArrayList<Suggestion>();
        for (var one : targets) {
            boolean isLinked = known.contains(whole(one.target().key(), request.parts()));
            if (best.size() < request.limit()
                    && one.confidence() >= request.confidenceMin()
                    && (request.linked() || !isLinked)) {
                best.add(new Suggestion(
                        source,
                        one.target(),
                        best.size() + 1,
                        one.confidence(),
                        one.confidence() >= threshold,
                        isLinked,
                        experience.shift()));
            }
        }
        return best;
    }

    private Set<String> linked(String source, boolean parts) {
        if (parts) {
            return surroundings.linked(source);
        }
        return surroundings.parts(surroundings.whole(source)).stream()
                .flatMap(part -> surroundings.linked(part).stream())
                .map(surroundings::whole)
                .collect(Collectors.toSet());
    }

    private String whole(String key, boolean parts) {
        return parts ? key : surroundings.whole(key);
    }
}
