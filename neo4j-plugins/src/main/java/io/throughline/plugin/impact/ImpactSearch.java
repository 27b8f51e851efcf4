// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Goes to the surest place next, so that what is found first is best, and what a bound cuts off is the least sure. A
 * longer path to a place is remembered only when it is surer, for the shorter one may lead farther.
 */
// [impl->TL-SPEC-26]
public final class ImpactSearch {
    /** Links that are looked at in one search, at most: as many as can be looked at before somebody grows impatient. */
    public static final int LINKS_MAX = 16_000;

    private final ImpactGraph graph;
    private final ImpactRequest request;
    private final int linksMax;
    private final PriorityQueue<Reach> queue = new PriorityQueue<>(Reach.ORDER);
    private final Map<String, Reach> best = new HashMap<>();
    /** What was last found worth waiting for each place. */
    private final Map<Place, Reach> waiting = new HashMap<>();
    /** The shortest distance at which each place was left. */
    private final Map<Place, Integer> left = new HashMap<>();

    private int looked;

    /** The same document can be passed on several routes, and leads elsewhere on each. */
    private record Place(String key, Route route) {
        static Place of(Reach reach) {
            return new Place(reach.key(), reach.route());
        }
    }

    private ImpactSearch(ImpactGraph graph, ImpactRequest request, int linksMax) {
        this.graph = graph;
        this.request = request;
        this.linksMax = linksMax;
    }

    /** Keys that do not exist in {@code graph} give no rows. */
    public static Impact of(ImpactGraph graph, ImpactRequest request) {
        return of(graph, request, LINKS_MAX);
    }

    static Impact of(ImpactGraph graph, ImpactRequest request, int linksMax) {
        return new ImpactSearch(graph, request, linksMax).run();
    }

    private Impact run() {
        for (var key : request.keys()) {
            if (graph.exists(key)) {
                add(Reach.start(key, Route.start(request.uses())));
            }
        }
        while (!queue.isEmpty()) {
            var reach = queue.remove();
            best.putIfAbsent(reach.key(), reach);
            if (looked <= linksMax && reach.distance() < request.depth() && leadsFartherThanBefore(reach)) {
                follow(reach);
            }
        }
        var rows =
                best.values().stream().sorted(Reach.ROWS).limit(request.limit()).toList();
        boolean complete = looked <= linksMax;
        return new Impact(rows, best.size(), !complete || rows.size() < best.size(), complete);
    }

    /** What left this place before was at least as sure. */
    private boolean leadsFartherThanBefore(Reach reach) {
        var place = Place.of(reach);
        var before = left.get(place);
        if (before != null && before <= reach.distance()) {
            return false;
        }
        left.put(place, reach.distance());
        return true;
    }

    private void follow(Reach reach) {
        var links = graph.links(reach.key(), reach.route(), linksMax - looked + 1);
        looked += links.size();
        for (var link : links) {
            // What nobody believes leads nowhere.
            if (link.confidence() > 0) {
                reach.route().after(link.type(), link.outgoing()).ifPresent(route -> add(reach.over(link, route)));
            }
        }
    }

    private void add(Reach reach) {
        if (reach.confidence() < request.minConfidence()) {
            return;
        }
        var place = Place.of(reach);
        var known = waiting.get(place);
        if (known == null || reach.distance() < known.distance() || Reach.ORDER.compare(reach, known) < 0) {
            waiting.put(place, reach);
            queue.add(reach);
        }
    }
}
