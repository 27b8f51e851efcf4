// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import java.time.ZonedDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One link as seen from the node it is read at. Everything but the type may be missing in a graph that others wrote.
 *
 * @param outgoing whether the arrow points away from the node it is read at
 * @param neighbour key of the other end
 * @param confidence in [0, 1]
 */
public record Link(
        String type,
        boolean outgoing,
        String neighbour,
        @Nullable String origin,
        @Nullable Double confidence,
        @Nullable String evidence,
        @Nullable String linkId,
        @Nullable ZonedDateTime validFrom,
        @Nullable ZonedDateTime validTo) {
    /** By neighbour, then the surer link, then names: the same graph always gives the same walk. */
    static final Comparator<Link> ORDER = Comparator.comparing(Link::neighbour)
            .thenComparing(Link::sureness, Comparator.reverseOrder())
            .thenComparing(Link::type)
            .thenComparing(Link::outgoing)
            .thenComparing(Link::linkIdOrBlank);

    /** {@code out} or {@code in}. */
    public String direction() {
        return outgoing ? "out" : "in";
    }

    private double sureness() {
        return confidence == null ? 0 : confidence;
    }

    private String linkIdOrBlank() {
        return linkId == null ? "" : linkId;
    }
}
