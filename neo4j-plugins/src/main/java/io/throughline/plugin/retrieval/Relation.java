// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live link between two documents, as seen from one of them.
 *
 * @param outgoing whether the arrow points away from the document it is seen from
 * @param confidence in [0, 1]
 * @param via the one who has to do with both, where the link is no link between documents: the author; otherwise null
 */
public record Relation(
        String type,
        boolean outgoing,
        String neighbour,
        double confidence,
        @Nullable String via) {
    public static final Comparator<Relation> ORDER = Comparator.comparing(Relation::neighbour)
            .thenComparing(Relation::type)
            .thenComparing(Relation::outgoing)
            .thenComparing(Relation::confidence, Comparator.reverseOrder())
            .thenComparing(Relation::via, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Relation(String type, boolean outgoing, String neighbour, double confidence) {
        this(type, outgoing, neighbour, confidence, null);
    }

    /** What stands between the two documents on a path. */
    List<String> steps() {
        if (via != null) {
            return List.of("<" + type, via, type + ">");
        }
        return List.of(outgoing ? type + ">" : "<" + type);
    }
}
