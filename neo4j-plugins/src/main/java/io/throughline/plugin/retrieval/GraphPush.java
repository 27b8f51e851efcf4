// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import static io.throughline.names.RelationshipTypes.AUTHORED;
import static io.throughline.names.RelationshipTypes.CALLS;
import static io.throughline.names.RelationshipTypes.CONTAINS;
import static io.throughline.names.RelationshipTypes.DEPENDS_ON;
import static io.throughline.names.RelationshipTypes.EXTENDS;
import static io.throughline.names.RelationshipTypes.IMPLEMENTS;
import static io.throughline.names.RelationshipTypes.IMPORTS;
import static io.throughline.names.RelationshipTypes.MENTIONS;
import static io.throughline.names.RelationshipTypes.PARENT_OF;
import static io.throughline.names.RelationshipTypes.SPECIFIES;
import static io.throughline.names.RelationshipTypes.TOUCHES;
import static io.throughline.names.RelationshipTypes.VERIFIES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the hits are linked with: a personalised PageRank from the best hits, computed locally by pushing (Andersen,
 * Chung and Lang, 2006). A document keeps {@value #KEPT} of what reaches it and passes the rest on, split by how well each
 * link conducts: its type and its confidence. What conducts less than one whole link in all loses the difference, and a
 * document that is linked with everything gives little to each.
 *
 * <p>Work is bounded: {@value #SEEDS_MAX} hits, {@value #PUSHES_MAX} pushes, {@value #RELATIONS_MAX} links of each.
 */
final class GraphPush {
    static final int SEEDS_MAX = 16;
    static final int PUSHES_MAX = 64;
    static final int RELATIONS_MAX = 100;
    static final double KEPT = 0.5;
    /** Less than this is not worth a push. */
    private static final double RESIDUE_MIN = 0.01;
    /** The strength at which the graph's say is half of what it can be. */
    private static final double HALF = 0.1;

    private static final int HOPS_MAX = 4;

    private static final Map<String, Double> CONDUCTANCE = Map.ofEntries(
            Map.entry(PARENT_OF, 0.5),
            Map.entry(IMPLEMENTS, 0.9),
            Map.entry(SPECIFIES, 0.9),
            Map.entry(VERIFIES, 0.8),
            Map.entry(DEPENDS_ON, 0.5),
            Map.entry(MENTIONS, 0.4),
            Map.entry(CONTAINS, 0.5),
            Map.entry(EXTENDS, 0.5),
            Map.entry(CALLS, 0.4),
            Map.entry(IMPORTS, 0.3),
            Map.entry(TOUCHES, 0.3),
            Map.entry(AUTHORED, 0.1));

    private final Library library;
    private final Map<String, Double> reached = new HashMap<>();
    private final Map<String, Double> residues = new HashMap<>();
    private final Map<String, Way> ways = new HashMap<>();

    GraphPush(Library library) {
        this.library = library;
    }

    /** The strongest way to a document. */
    private record Way(double strength, List<String> path) {}

    /** @param seeds the best hits, best first, with their scores; may hold more than are used */
    Map<String, GraphHit> spread(List<Map.Entry<String, Double>> seeds) {
        for (var seed : seeds.subList(0, Math.min(SEEDS_MAX, seeds.size()))) {
            push(seed.getKey(), seed.getValue(), List.of(seed.getKey()));
        }
        for (int pushes = 0; pushes < PUSHES_MAX; pushes++) {
            var next = strongest();
            if (next == null) {
                break;
            }
            residues.remove(next.getKey());
            double residue = next.getValue();
            reached.merge(next.getKey(), KEPT * residue, Double::sum);
            push(next.getKey(), residue, way(next.getKey()));
        }
        residues.forEach((key, residue) -> reached.merge(key, KEPT * residue, Double::sum));
        var hits = new HashMap<String, GraphHit>();
        reached.forEach((key, strength) -> hits.put(key, new GraphHit(strength / (strength + HALF), way(key))));
        return hits;
    }

    private List<String> way(String key) {
        var way = ways.get(key);
        return way == null ? List.of(key) : way.path();
    }

    private Map.@Nullable Entry<String, Double> strongest() {
        return residues.entrySet().stream()
                .filter(entry -> entry.getValue() >= RESIDUE_MIN)
                .min(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .orElse(null);
    }

    private void push(String key, double strength, List<String> path) {
        if (path.size() / 2 >= HOPS_MAX) {
            return;
        }
        var relations = library.relations(key, RELATIONS_MAX);
        double conductance = Math.max(
                1, relations.stream().mapToDouble(GraphPush::conductance).sum());
        for (var relation : relations) {
            double passed = (1 - KEPT) * strength * conductance(relation) / conductance;
            if (passed > 0 && !path.contains(relation.neighbour())) {
                residues.merge(relation.neighbour(), passed, Double::sum);
                var known = ways.get(relation.neighbour());
                if (known == null || passed > known.strength()) {
                    ways.put(relation.neighbour(), new Way(passed, longer(path, relation)));
                }
            }
        }
    }

    private static double conductance(Relation relation) {
        return CONDUCTANCE.getOrDefault(relation.type(), 0.0) * relation.confidence();
    }

    private static List<String> longer(List<String> path, Relation relation) {
        var longer = new ArrayList<>(path);
        relation.steps().forEach(longer::add);
        longer.add(relation.neighbour());
        return longer;
    }
}
