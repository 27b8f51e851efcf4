// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A graph of arrows written down by hand. */
final class Arrows implements TraceGraph {
    private final List<Arrow> arrows = new ArrayList<>();
    private final TreeSet<String> keys = new TreeSet<>();

    private record Arrow(String from, String type, String to, double confidence) {}

    Arrows arrow(String from, String type, String to) {
        return arrow(from, type, to, 1);
    }

    Arrows arrow(String from, String type, String to, double confidence) {
        arrows.add(new Arrow(from, type, to, confidence));
        keys.add(from);
        keys.add(to);
        return this;
    }

    @Override
    public boolean exists(String key) {
        return keys.contains(key);
    }

    @Override
    public List<Link> links(String key, Direction direction, List<String> relationshipTypes) {
        var links = new ArrayList<Link>();
        for (var arrow : arrows) {
            if (arrow.from().equals(key) && direction.followsOutgoing(arrow.type())) {
                links.add(link(arrow, true, arrow.to()));
            }
            if (arrow.to().equals(key) && direction.followsIncoming(arrow.type())) {
                links.add(link(arrow, false, arrow.from()));
            }
        }
        return links;
    }

    private static Link link(Arrow arrow, boolean outgoing, String neighbour) {
        return new Link(arrow.type(), outgoing, neighbour, "declared", arrow.confidence(), null, null, null, null);
    }

    /** Shortest ways along the arrows by another method: all arrows are tried, again and again. */
    TreeMap<String, Integer> distances(String start, int depth) {
        var distances = new TreeMap<String, Integer>();
        if (!exists(start)) {
            return distances;
        }
        distances.put(start, 0);
        for (int round = 0; round < depth; round++) {
            var next = new TreeMap<>(distances);
            for (var arrow : arrows) {
                var at = distances.get(arrow.from());
                if (at != null) {
                    next.merge(arrow.to(), at + 1, Math::min);
                }
            }
            distances.putAll(next);
        }
        return distances;
    }
}
