// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.suggest.History.Commit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Hints beside the texts: a commit that names the source and changed the target; a target that is changed together with
 * what the source is linked with; a target that documents beside the source are linked with. Each is worth at most what is
 * said here, in log odds. These are not fitted, because no public set of links comes with its history: they are set low
 * enough that a hint alone, without likeness, does not make a link probable, but for a commit that names the one and
 * changed little but the other.
 */
// [impl->TL-US-58]
final class Hints {
    /** A commit that names the source and changed the target alone: fifty times as many such pairs belong together as others. */
    private static final double NAMED = 4;

    private static final double TOGETHER = 1.5;
    private static final double SIBLING = 1.5;
    /** A commit that changed more says nothing about any one of them. */
    private static final int CHANGED_MAX = 50;
    /** Fewer changes may go together by chance. */
    private static final int TOGETHER_MIN = 2;

    private static final int SHOWN = 3;

    private final History history;
    private final UnaryOperator<String> whole;

    /** @param whole of a key, what a suggestion is made for */
    Hints(History history, UnaryOperator<String> whole) {
        this.history = history;
        this.whole = whole;
    }

    /** By target. */
    Map<String, Hint> of(String source) {
        var hints = new HashMap<String, Hint>();
        named(source).forEach((target, hint) -> hints.merge(target, hint, Hint::and));
        together(source).forEach((target, hint) -> hints.merge(target, hint, Hint::and));
        siblings(source).forEach((target, hint) -> hints.merge(target, hint, Hint::and));
        hints.remove(whole.apply(source));
        return hints;
    }

    /** Each commit by itself is right about one of n with a probability of 1 / √n; together by noisy-or. */
    private Map<String, Hint> named(String source) {
        var doubts = new HashMap<String, Double>();
        var names = new TreeMap<String, List<String>>();
        for (var commit : history.naming(source)) {
            var changed = changed(commit);
            for (var target : changed) {
                doubts.merge(target, 1 - 1 / Math.sqrt(changed.size()), (a, b) -> a * b);
                names.computeIfAbsent(target, none -> new ArrayList<>()).add(commit.name());
            }
        }
        var hints = new HashMap<String, Hint>();
        names.forEach((target, commits) -> hints.put(
                target,
                new Hint(
                        NAMED * (1 - doubts.getOrDefault(target, 1.0)),
                        List.of("named and changed in " + shown(commits)))));
        return hints;
    }

    private Map<String, Hint> together(String source) {
        var hints = new HashMap<String, Hint>();
        for (var linked : wholes(history.vouched(source))) {
            var commits = history.changing(linked);
            var counts = new HashMap<String, Integer>();
            commits.forEach(commit -> changed(commit).forEach(target -> counts.merge(target, 1, Integer::sum)));
            counts.remove(linked);
            counts.forEach((target, count) -> {
                if (count >= TOGETHER_MIN) {
                    var hint = new Hint(
                            TOGETHER * count / commits.size(),
                            List.of("changed together with %s in %d of %d commits"
                                    .formatted(linked, count, commits.size())));
                    hints.merge(target, hint, (a, b) -> a.logOdds() >= b.logOdds() ? a : b);
                }
            });
        }
        return hints;
    }

    private Map<String, Hint> siblings(String source) {
        var siblings = history.siblings(source);
        var linkedBy = new TreeMap<String, List<String>>();
        new TreeMap<>(siblings).forEach((sibling, linked) -> wholes(linked)
                .forEach(target -> linkedBy.computeIfAbsent(target, none -> new ArrayList<>())
                        .add(sibling)));
        var hints = new HashMap<String, Hint>();
        linkedBy.forEach((target, by) -> hints.put(
                target,
                new Hint(
                        SIBLING * by.size() / (siblings.size() + 1),
                        List.of("linked with %s beside it".formatted(shown(by))))));
        return hints;
    }

    private Set<String> changed(Commit commit) {
        return commit.changed().size() > CHANGED_MAX ? Set.of() : wholes(commit.changed());
    }

    private Set<String> wholes(Set<String> keys) {
        return keys.stream().map(whole).collect(Collectors.toCollection(HashSet::new));
    }

    private static String shown(List<String> names) {
        var shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and %d more".formatted(names.size() - SHOWN) : shown;
    }
}
