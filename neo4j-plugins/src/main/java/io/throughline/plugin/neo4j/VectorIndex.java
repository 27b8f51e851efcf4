// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.VectorSlot;
import io.throughline.plugin.options.InvalidInput;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.IndexSetting;

/** What the schema says of a vector index. */
final class VectorIndex {
    private VectorIndex() {}

    /** @throws InvalidInput with both widths when the vector does not fit the index */
    static void requireFit(Transaction transaction, VectorSlot slot, float[] vector) {
        int dimensions = dimensions(transaction, slot.index());
        if (vector.length != dimensions) {
            throw new InvalidInput("`vector` has %d dimensions, the index `%s` holds vectors of %d."
                    .formatted(vector.length, slot.index(), dimensions));
        }
    }

    private static int dimensions(Transaction transaction, String name) {
        try {
            var index = transaction.schema().getIndexByName(name);
            if (index.getIndexConfiguration().get(IndexSetting.vector_Dimensions()) instanceof Number dimensions) {
                return dimensions.intValue();
            }
        } catch (NotFoundException | IllegalArgumentException e) {
            throw new InvalidInput("The index `%s` does not exist: apply the schema first.".formatted(name));
        }
        throw new InvalidInput("The index `%s` is no vector index: apply the schema first.".formatted(name));
    }
}
