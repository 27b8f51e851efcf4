// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A graph of links written down by hand, and a search of it that tries every path there is. */
final class Net implements ImpactGraph {
    private static final Set<String> DOWN_TYPES = Set.of("PARENT_OF", "CONTAINS");

    private static final Set<String> USE_TYPES = Set.of("CALLS", "EXTENDS", "IMPORTS");

    private final List<Wire> wires = new ArrayList<>();
    private final TreeSet<String> keys = new TreeSet<>();

    private record Wire(String from, String type, String to, double confidence) {}

    /** A path as a person writes it down: keys and links in turn. */
    record Found(List<String> path, double confidence, String direction, int uses) {}

    Net link(String from, String type, String to) {
        return link(from, type, to, 1);
    }

    Net link(String from, String type, String to, double confidence) {
        wires.add(new Wire(from, type, to, confidence));
        keys.add(from);
        keys.add(to);
        return this;
    }

    @Override
    public boolean exists(String key) {
        return keys.contains(key);
    }

    @Override
    public List<Arrow> links(String key, Way way, int max) {
        return links(key).stream()
                .filter(link -> way.follows(link.type(), link.outgoing()))
                .limit(max)
                .toList();
    }

    private List<Arrow> links(String key) {
        var links = new ArrayList<Arrow>();
        for (int i = 0; i < wires.size(); i++) {
            var wire = wires.get(i);
            if (wire.from().equals(key)) {
                links.add(new Arrow(i, wire.type(), true, wire.to(), wire.confidence()));
            }
            if (wire.to().equals(key)) {
                links.add(new Arrow(i, wire.type(), false, wire.from(), wire.confidence()));
            }
        }
        return links;
    }

    /** The best path to each key: walks that go on as the words of the reference say, all of them, compared at the end. */
    TreeMap<String, Found> tryAll(List<String> starts, int depth, int uses) {
        var best = new TreeMap<String, Found>();
        for (var start : starts) {
            if (exists(start)) {
                tryFrom(new Found(List.of(start), 1, "start", uses), depth, best);
            }
        }
        return best;
    }

    private void tryFrom(Found walk, int left, TreeMap<String, Found> best) {
        best.merge(last(walk), walk, (a, b) -> isBetter(b, a) ? b : a);
        if (left == 0 || walk.direction().equals("test")) {
            return;
        }
        for (var link : links(last(walk))) {
            boolean up = DOWN_TYPES.contains(link.type()) != link.outgoing();
            boolean isUse = USE_TYPES.contains(link.type());
            var next = isUse ? used(walk, link) : next(walk.direction(), link.type(), up);
            if (!next.isEmpty() && link.confidence() > 0) {
                var path = new ArrayList<>(walk.path());
                path.add(link.outgoing() ? link.type() + ">" : "<" + link.type());
                path.add(link.neighbour());
                tryFrom(
                        new Found(path, walk.confidence() * link.confidence(), next, walk.uses() - (isUse ? 1 : 0)),
                        left - 1,
                        best);
            }
        }
    }

    private static String used(Found walk, Arrow link) {
        boolean spreads = List.of("start", "part", "user").contains(walk.direction());
        return spreads && walk.uses() > 0 && !link.outgoing() ? "user" : "";
    }

    private static String next(String direction, String type, boolean up) {
        boolean changed = direction.equals("start") || direction.equals("part");
        if (up) {
            return changed || direction.equals("up") || direction.equals("user") ? "up" : "";
        } else if (changed) {
            return type.equals("CONTAINS") ? "part" : "down";
        } else if (direction.equals("up") || direction.equals("user")) {
            return type.equals("VERIFIES") ? "test" : "";
        }
        return "down";
    }

    private static boolean isBetter(Found a, Found b) {
        if (a.confidence() != b.confidence()) {
            return a.confidence() > b.confidence();
        } else if (a.path().size() != b.path().size()) {
            return a.path().size() < b.path().size();
        }
        for (int i = 0; i < a.path().size(); i += 2) {
            int order = a.path().get(i).compareTo(b.path().get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private static String last(Found walk) {
        return walk.path().get(walk.path().size() - 1);
    }
}
