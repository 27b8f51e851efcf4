// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import io.throughline.plugin.coverage.CoverageGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that lies below requirements, each link gone along once down and at most twice up. */
final class Reach {
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, List<String>> byType = new HashMap<>();

    private Reach() {}

    static Reach of(CoverageGraph graph, Collection<String> requirements) {
        var reach = new Reach();
        var open = new ArrayDeque<>(requirements);
        var seen = new HashSet<>(requirements);
        while (!open.isEmpty()) {
            var key = open.remove();
            for (var claim : graph.below(key)) {
                var neighbour = claim.neighbour();
                var parents = reach.above.get(neighbour);
                if (parents == null) {
                    parents = new ArrayList<>(1);
                    reach.above.put(neighbour, parents);
                    reach.byType
                            .computeIfAbsent(String.valueOf(claim.documentType()), none -> new ArrayList<>())
                            .add(neighbour);
                }
                parents.add(key);
                if (seen.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return reach;
    }

    boolean isReached(String key) {
        return above.containsKey(key);
    }

    /** All documents below which there is one of the type. */
    Set<String> leadingTo(String documentType) {
        var open = new ArrayDeque<>(byType.getOrDefault(documentType, List.of()));
        var leading = new HashSet<String>();
        while (!open.isEmpty()) {
            for (var parent : above.getOrDefault(open.remove(), List.of())) {
                if (leading.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return leading;
    }
}
