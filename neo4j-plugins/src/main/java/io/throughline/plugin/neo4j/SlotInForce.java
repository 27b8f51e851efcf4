// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.names.VectorSlot;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;

/** Which of the two slots holds the vectors that searches use. */
final class SlotInForce {
    static final Label MODEL = Label.label(Labels.EMBEDDING_MODEL);

    private SlotInForce() {}

    /** The first one while no model is in force: then nothing was embedded, or by something that knows no slots. */
    static VectorSlot in(Transaction transaction) {
        try (var models = transaction.findNodes(MODEL)) {
            return models.stream()
                    .filter(model -> Boolean.TRUE.equals(model.getProperty(PropertyKeys.IN_FORCE, false)))
                    .map(model -> model.getProperty(PropertyKeys.SLOT, null))
                    .map(slot -> slot instanceof Number number ? VectorSlot.of(number.longValue()) : VectorSlot.FIRST)
                    .findFirst()
                    .orElse(VectorSlot.FIRST);
        }
    }
}
