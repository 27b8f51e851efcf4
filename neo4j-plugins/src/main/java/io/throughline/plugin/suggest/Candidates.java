// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.retrieval.Likeness;
import io.throughline.plugin.suggest.Suggestions.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The targets that one source may be linked with, and how sure each link is before what was decided about others counts. */
record Candidates(String source, List<Candidate> all) {
    /** @param confidence in (0, 1) */
    record Candidate(Likeness target, double confidence, Hint hint) {}

    Candidates {
        all = List.copyOf(all);
    }

    /**
     * By likeness, by that of what is connected with a target, and by hints.
     *
     * @param likenesses of each source, by falling evidence
     * @param whole of a key, what a suggestion is made for
     */
    static List<Candidates> of(
            List<Source> sources,
            List<List<Likeness>> likenesses,
            Surroundings surroundings,
            History history,
            UnaryOperator<String> whole) {
        var targets =
                likenesses.stream().flatMap(List::stream).map(Likeness::key).collect(Collectors.toSet());
        var neighbourhood = new Neighbourhood(surroundings::connected, targets);
        var hints = new Hints(history, whole);
        var hinted = new ArrayList<Map<String, Hint>>();
        var spread = new ArrayList<List<Likeness>>();
        for (int i = 0; i < sources.size(); i++) {
            hinted.add(hints.of(sources.get(i).key()));
            spread.add(withHinted(
                    neighbourhood.spread(likenesses.get(i)), hinted.get(i).keySet(), targets, whole));
        }
        var confidence = new LinkConfidence(new TargetBackground(spread));
        var candidates = new ArrayList<Candidates>();
        for (int i = 0; i < sources.size(); i++) {
            var confidences = confidence.of(spread.get(i));
            var all = new ArrayList<Candidate>();
            for (int j = 0; j < confidences.length; j++) {
                var target = spread.get(i).get(j);
                var hint = hinted.get(i).getOrDefault(whole.apply(target.key()), Hint.NONE);
                all.add(new Candidate(target, LogOdds.moved(confidences[j], hint.logOdds()), hint));
            }
            candidates.add(new Candidates(sources.get(i).key(), all));
        }
        return candidates;
    }

    /** What only a hint leads to is as unlike as the least like that was found. */
    private static List<Likeness> withHinted(
            List<Likeness> found, Set<String> hinted, Set<String> targets, UnaryOperator<String> whole) {
        var missing = new HashSet<>(hinted);
        missing.retainAll(targets);
        found.forEach(likeness -> missing.remove(whole.apply(likeness.key())));
        var all = new ArrayList<>(found);
        double floor = found.isEmpty() ? 0 : found.get(found.size() - 1).evidence();
        missing.stream().sorted().forEach(key -> all.add(new Likeness(key, floor, 0, 0, List.of())));
        return all;
    }

    /** How sure each link was that was decided about. @param decided by key of the target, whether it was accepted */
    List<Experience.Outcome> outcomes(Map<String, Boolean> decided) {
        var confidences = new HashMap<String, Double>();
        all.forEach(candidate -> confidences.put(candidate.target().key(), candidate.confidence()));
        var outcomes = new ArrayList<Experience.Outcome>();
        decided.forEach((target, accepted) -> {
            var confidence = confidences.get(target);
            if (confidence != null) {
                outcomes.add(new Experience.Outcome(confidence, accepted));
            }
        });
        return outcomes;
    }
}
