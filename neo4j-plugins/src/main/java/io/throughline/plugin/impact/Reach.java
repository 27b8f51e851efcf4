// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that is reached, and the path to it. */
public final class Reach {
    /** The surer path, then the shorter, then the one over smaller keys. A longer path never comes before its beginning. */
    static final Comparator<Reach> ORDER = Comparator.comparingDouble((Reach reach) -> -reach.confidence)
            .thenComparingInt(Reach::distance)
            .thenComparing(Reach::compareKeys)
            .thenComparing(reach -> reach.route, Route.ORDER)
            .thenComparing(Reach::compareSteps);

    /** As rows come. */
    static final Comparator<Reach> ROWS = Comparator.comparing((Reach reach) -> reach.distance > 0)
            .thenComparingDouble(reach -> -reach.confidence)
            .thenComparingInt(Reach::distance)
            .thenComparing(Reach::key);

    private final String key;
    private final Route route;
    private final int distance;
    private final double confidence;
    private final @Nullable Reach from;
    private final @Nullable Arrow link;

    private Reach(
            String key, Route route, int distance, double confidence, @Nullable Reach from, @Nullable Arrow link) {
        this.key = key;
        this.route = route;
        this.distance = distance;
        this.confidence = confidence;
        this.from = from;
        this.link = link;
    }

    static Reach start(String key, Route route) {
        return new Reach(key, route, 0, 1, null, null);
    }

    Reach over(Arrow next, Route nextRoute) {
        return new Reach(next.neighbour(), nextRoute, distance + 1, confidence * next.confidence(), this, next);
    }

    public String key() {
        return key;
    }

    Route route() {
        return route;
    }

    /** {@code start}, {@code upstream} towards the product or {@code downstream} towards code and tests. */
    public String direction() {
        return route.word(distance);
    }

    /** Links from what changes. */
    public int distance() {
        return distance;
    }

    /** Product of the confidences of these links, in [0, 1]. */
    public double confidence() {
        return confidence;
    }

    /** Keys and links in turn, from what changes to this document. */
    public List<String> path() {
        var path = new ArrayList<String>();
        for (@Nullable Reach at = this; at != null; at = at.from) {
            path.add(at.key);
            if (at.link != null) {
                path.add(at.link.step());
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** The links of the path, from the last to the first. */
    public List<Arrow> links() {
        var links = new ArrayList<Arrow>();
        for (@Nullable Reach at = this; at != null && at.link != null; at = at.from) {
            links.add(at.link);
        }
        return links;
    }

    private int compareKeys(Reach other) {
        if (this == other) {
            return 0;
        }
        int before = from == null || other.from == null ? 0 : from.compareKeys(other.from);
        return before != 0 ? before : key.compareTo(other.key);
    }

    private int compareSteps(Reach other) {
        if (this == other || link == null || other.link == null || from == null || other.from == null) {
            return 0;
        }
        int before = from.compareSteps(other.from);
        return before != 0 ? before : link.step().compareTo(other.link.step());
    }
}
