// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks breadth first from each start, so that each document comes once for each start, by a shortest way. Among equally
 * short ways the one over the smaller key wins, then the surer link.
 */
// [impl->TL-SPEC-9] [impl->TL-US-12]
public final class Walker {
    private final TraceGraph graph;
    private final TraceRequest request;
    private final List<Step> steps = new ArrayList<>();
    private boolean truncated;

    private Walker(TraceGraph graph, TraceRequest request) {
        this.graph = graph;
        this.request = request;
    }

    /** Starts that do not exist in {@code graph} give no rows. */
    public static Walk walk(TraceGraph graph, TraceRequest request) {
        var walker = new Walker(graph, request);
        for (var key : request.keys()) {
            if (graph.exists(key)) {
                walker.from(key);
            }
        }
        return new Walk(walker.steps, walker.truncated);
    }

    private void from(String start) {
        if (refusesRow()) {
            return;
        }
        steps.add(new Step(start, start, 0, null, null));
        Set<String> seen = new HashSet<>();
        seen.add(start);
        var frontier = List.of(start);
        for (int depth = 1; depth <= request.depth() && !frontier.isEmpty(); depth++) {
            frontier = next(start, frontier, depth, seen);
            if (truncated) {
                return;
            }
        }
    }

    private List<String> next(String start, List<String> frontier, int depth, Set<String> seen) {
        var reached = new TreeMap<String, Step>();
        for (var key : frontier) {
            var links = new ArrayList<>(graph.links(key, request.direction(), request.relationshipTypes()));
            links.sort(Link.ORDER);
            for (var link : links) {
                if (seen.add(link.neighbour())) {
                    reached.put(link.neighbour(), new Step(start, link.neighbour(), depth, key, link));
                }
            }
        }
        var keys = new ArrayList<String>(reached.size());
        for (var step : reached.values()) {
            if (refusesRow()) {
                return List.of();
            }
            steps.add(step);
            keys.add(step.key());
        }
        return keys;
    }

    private boolean refusesRow() {
        truncated |= steps.size() >= request.limit();
        return truncated;
    }
}
