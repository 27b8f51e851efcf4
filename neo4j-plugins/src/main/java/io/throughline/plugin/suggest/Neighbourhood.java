// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.retrieval.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Evidence from what code is connected with: a class that works with classes which a requirement resembles probably has to do
 * with it as well. A share of the mean of the neighbours' evidence is added to that of each target.
 */
final class Neighbourhood {
    private static final double SHARE = 0.2;

    private final Function<String, Set<String>> connected;
    private final Set<String> targets;
    private final Map<String, List<String>> neighbours = new HashMap<>();

    /**
     * @param connected keys of what a target calls, imports or extends, or is called, imported or extended by
     * @param targets keys of all documents that were found for any source
     */
    Neighbourhood(Function<String, Set<String>> connected, Set<String> targets) {
        this.connected = connected;
        this.targets = Set.copyOf(targets);
    }

    /** By falling evidence, ties by key. @param likenesses of one source, by falling evidence */
    List<Likeness> spread(List<Likeness> likenesses) {
        if (likenesses.isEmpty()) {
            return likenesses;
        }
        var evidence = new HashMap<String, Double>();
        likenesses.forEach(likeness -> evidence.put(likeness.key(), likeness.evidence()));
        double floor = likenesses.get(likenesses.size() - 1).evidence();
        var spread = new ArrayList<Likeness>();
        for (var likeness : likenesses) {
            var mean = neighbours.computeIfAbsent(likeness.key(), this::neighbours).stream()
                    .mapToDouble(key -> evidence.getOrDefault(key, floor))
                    .average()
                    .orElse(0);
            spread.add(likeness.withEvidence(likeness.evidence() + SHARE * mean));
        }
        spread.sort(Comparator.comparingDouble(Likeness::evidence).reversed().thenComparing(Likeness::key));
        return spread;
    }

    private List<String> neighbours(String target) {
        return connected.apply(target).stream()
                .filter(key -> !key.equals(target) && targets.contains(key))
                .sorted()
                .toList();
    }
}
