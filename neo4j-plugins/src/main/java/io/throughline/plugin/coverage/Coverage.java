// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges items by what is below them. The nearest way to a proof counts; among equally near ones the surest, and one
 * without suspect links before one with.
 */
// [impl->TL-SPEC-25]
public final class Coverage {
    /** Links between an item and its farthest proof. */
    static final int DISTANCE_MAX = 10;
    /** Documents below one item that are looked at. */
    static final int VISITED_MAX = 10_000;

    private static final Comparator<Proof> ORDER =
            Comparator.comparing(Proof::kind).thenComparing(Proof::distance).thenComparing(Proof::key);
    private static final Comparator<Way> BETTER = Comparator.comparing(Way::suspect)
            .thenComparing(Way::confidence, Comparator.reverseOrder())
            .thenComparing(way -> way.claim().type())
            .thenComparing(way -> String.valueOf(way.claim().evidence()));

    private final CoverageGraph graph;
    private final CoveragePolicy policy;
    private final Map<String, Waiver> waivers;
    private final Map<String, Set<Defect>> defects;

    /**
     * @param waivers those in force, by the key of the item that each lets pass
     * @param defects by the key of the item
     */
    public Coverage(
            CoverageGraph graph, CoveragePolicy policy, Map<String, Waiver> waivers, Map<String, Set<Defect>> defects) {
        this.graph = graph;
        this.policy = policy;
        this.waivers = Map.copyOf(waivers);
        this.defects = Map.copyOf(defects);
    }

    private record Way(Claim claim, double confidence, boolean suspect) {}

    /** @param documentType of the item; one that the policy does not judge needs nothing and is covered */
    public ItemCoverage of(String key, String documentType) {
        var needs = policy.of(documentType);
        var seen = new HashSet<>(Set.of(key));
        var proofs = new ArrayList<Proof>();
        Map<String, Way> frontier = new HashMap<>();
        frontier.put(key, new Way(new Claim("", key, documentType, null, 1, null, false, null), 1, false));
        for (int distance = 1; distance <= DISTANCE_MAX && !frontier.isEmpty(); distance++) {
            frontier = next(frontier, seen);
            for (var way : frontier.values()) {
                addProof(way, distance, proofs);
            }
            if (seen.size() > VISITED_MAX) {
                break;
            }
        }
        proofs.sort(ORDER);
        return judged(key, needs, proofs, seen.size() > VISITED_MAX);
    }

    private Map<String, Way> next(Map<String, Way> frontier, Set<String> seen) {
        var reached = reached(frontier, seen);
        if (seen.size() + reached.size() > VISITED_MAX) {
            // Only here is something left out, and only then must it be the same each time.
            reached = reached(new TreeMap<>(frontier), seen);
        }
        seen.addAll(reached.keySet());
        return reached;
    }

    private Map<String, Way> reached(Map<String, Way> frontier, Set<String> seen) {
        var reached = new HashMap<String, Way>();
        for (var from : frontier.values()) {
            for (var claim : graph.below(from.claim().neighbour())) {
                if (!seen.contains(claim.neighbour())) {
                    var way = new Way(claim, from.confidence() * claim.confidence(), from.suspect() || claim.suspect());
                    reached.merge(claim.neighbour(), way, (a, b) -> BETTER.compare(a, b) <= 0 ? a : b);
                }
            }
            if (seen.size() + reached.size() > VISITED_MAX) {
                break;
            }
        }
        return reached;
    }

    private static void addProof(Way way, int distance, List<Proof> proofs) {
        var claim = way.claim();
        EvidenceKind.ofType(claim.documentType())
                .ifPresent(kind -> proofs.add(new Proof(
                        kind,
                        claim.neighbour(),
                        distance,
                        way.confidence(),
                        claim.type(),
                        claim.origin(),
                        claim.evidence(),
                        way.suspect())));
    }

    private ItemCoverage judged(String key, List<Need> needs, List<Proof> proofs, boolean truncated) {
        var waiver = waivers.get(key);
        var present = EnumSet.noneOf(EvidenceKind.class);
        var firm = EnumSet.noneOf(EvidenceKind.class);
        for (var proof : proofs) {
            present.add(proof.kind());
            if (!proof.suspect()) {
                firm.add(proof.kind());
            }
        }
        var missing = needs.stream().filter(need -> !need.isMetBy(present)).toList();
        CoverageStatus status;
        if (missing.isEmpty()) {
            boolean holds = needs.stream().allMatch(need -> need.isMetBy(firm));
            status = holds ? CoverageStatus.COVERED : CoverageStatus.SUSPECT;
        } else if (waiver != null) {
            status = CoverageStatus.WAIVED;
        } else {
            status = missing.size() < needs.size() ? CoverageStatus.PARTLY : CoverageStatus.UNCOVERED;
        }
        return new ItemCoverage(
                key, status, needs, missing, proofs, waiver, defects.getOrDefault(key, Set.of()), truncated);
    }
}
