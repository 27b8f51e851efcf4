// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Brings what the hits are linked with: their parents, and the other ends of trace links and code structure. From each of
 * the best hits it spreads best first; a link passes on a share of the strength that depends on its type, its confidence
 * and how many links the document has. Strengths from several hits meet as independent evidence, 1 − ∏(1 − sᵢ).
 *
 * <p>Work is bounded: {@value #SEEDS_MAX} hits, {@value #HOPS_MAX} links away, {@value #EXPANSIONS_MAX} documents
 * expanded for each hit, {@value #RELATIONS_MAX} links of each.
 */
final class GraphStep {
    static final int SEEDS_MAX = 12;
    static final int HOPS_MAX = 2;
    static final int EXPANSIONS_MAX = 24;
    static final int RELATIONS_MAX = 100;

    private static final Map<String, Double> CONDUCTANCE = Map.ofEntries(
            Map.entry(PARENT_OF, 0.5),
            Map.entry(IMPLEMENTS, 0.7),
            Map.entry(SPECIFIES, 0.7),
            Map.entry(VERIFIES, 0.6),
            Map.entry(DEPENDS_ON, 0.4),
            Map.entry(MENTIONS, 0.3),
            Map.entry(CONTAINS, 0.5),
            Map.entry(EXTENDS, 0.4),
            Map.entry(CALLS, 0.3),
            Map.entry(IMPORTS, 0.2),
            Map.entry(TOUCHES, 0.2));

    private final Library library;

    GraphStep(Library library) {
        this.library = library;
    }

    /** @param seeds the best hits, best first, with their scores; may hold more than are used */
    Map<String, GraphHit> spread(List<Map.Entry<String, Double>> seeds) {
        var hits = new HashMap<String, GraphHit>();
        for (var seed : seeds.subList(0, Math.min(SEEDS_MAX, seeds.size()))) {
            for (var reached : from(seed.getKey(), seed.getValue()).entrySet()) {
                hits.merge(reached.getKey(), reached.getValue(), GraphStep::together);
            }
        }
        return hits;
    }

    /** The second comes from a hit that ranks lower, so at equal strength the first way is told. */
    private static GraphHit together(GraphHit first, GraphHit second) {
        double score = 1 - (1 - first.score()) * (1 - second.score());
        return new GraphHit(score, second.score() > first.score() ? second.path() : first.path());
    }

    private Map<String, GraphHit> from(String seed, double strength) {
        var reached = new HashMap<String, GraphHit>();
        var done = new HashSet<String>();
        var queue = new PriorityQueue<Way>();
        queue.add(new Way(seed, strength, List.of(seed)));
        int expansions = 0;
        while (!queue.isEmpty()) {
            var way = queue.remove();
            if (!done.add(way.key())) {
                continue;
            }
            if (!way.key().equals(seed)) {
                reached.put(way.key(), new GraphHit(way.strength(), way.path()));
            }
            if (way.hops() < HOPS_MAX && expansions++ < EXPANSIONS_MAX) {
                var relations = library.relations(way.key(), RELATIONS_MAX);
                for (var relation : relations) {
                    if (!done.contains(relation.neighbour())) {
                        queue.add(way.along(relation, relations.size()));
                    }
                }
            }
        }
        return reached;
    }

    private record Way(String key, double strength, List<String> path) implements Comparable<Way> {
        int hops() {
            return path.size() / 2;
        }

        Way along(Relation relation, int degree) {
            double share = CONDUCTANCE.getOrDefault(relation.type(), 0.0) * relation.confidence();
            // A document that is linked with everything says little about each of them.
            double damping = degree <= 4 ? 1 : 2 / Math.sqrt(degree);
            var longer = new ArrayList<>(path);
            longer.add(relation.outgoing() ? relation.type() + ">" : "<" + relation.type());
            longer.add(relation.neighbour());
            return new Way(relation.neighbour(), strength * share * damping, longer);
        }

        @Override
        public int compareTo(Way other) {
            int byStrength = Double.compare(other.strength, strength);
            return byStrength != 0 ? byStrength : key.compareTo(other.key);
        }
    }
}
