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
import org.jspecify.annotations.Nullable;

/**
 * Finds the links that are probably there. All documents of the source types are looked at, even when only some are asked about:
 * what is usual for a target shows only over many.
 */
// [impl->TL-US-34]
public final class Suggestions {
    private final Function<Source, List<Likeness>> search;
    private final Surroundings surroundings;
    private final History history;

    /** @param search targets by falling evidence, for one source */
    public Suggestions(Function<Source, List<Likeness>> search, Surroundings surroundings, History history) {
        this.search = search;
        this.surroundings = surroundings;
        this.history = history;
    }

    /** @param vector of any length but zero; null when the document has none */
    @SuppressWarnings("ArrayRecordComponent")
    public record Source(String key, String text, float @Nullable [] vector) {}

    /** Surest first, ties by keys. @param sources each once */
    public List<Suggestion> of(List<Source> sources, SuggestRequest request) {
        var likenesses = sources.stream().map(this::likenesses).toList();
        var candidates = Candidates.of(sources, likenesses, surroundings, history, key -> whole(key, request.parts()));
        var experience = Experience.of(candidates.stream()
                .flatMap(one -> one.outcomes(surroundings.decided(one.source())).stream())
                .toList());
        var wholes = candidates.stream()
                .map(one -> surest(one, experience, request.parts()))
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

    /** A target with how sure its link is. */
    private record Sure(Likeness target, double confidence, Hint hint) {
        private static final Comparator<Sure> ORDER = Comparator.comparingDouble(Sure::confidence)
                .reversed()
                .thenComparing(sure -> sure.target().key());
    }

    /** Of each whole the surest part, unless parts are wanted: a class and its methods are one suggestion, not ten. */
    private List<Sure> surest(Candidates candidates, Experience experience, boolean parts) {
        var all = new ArrayList<Sure>();
        for (var one : candidates.all()) {
            all.add(new Sure(one.target(), experience.applied(one.confidence()), one.hint()));
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
                        experience.shift(),
                        one.hint().reasons()));
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
