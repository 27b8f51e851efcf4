// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.Comparator;

/**
 * A live link between two documents, as seen from one of them.
 *
 * @param outgoing whether the arrow points away from the document it is seen from
 * @param confidence in [0, 1]
 */
public record Relation(String type, boolean outgoing, String neighbour, double confidence) {
    public static final Comparator<Relation> ORDER = Comparator.comparing(Relation::neighbour)
            .thenComparing(Relation::type)
            .thenComparing(Relation::outgoing)
            .thenComparing(Relation::confidence, Comparator.reverseOrder());
}
