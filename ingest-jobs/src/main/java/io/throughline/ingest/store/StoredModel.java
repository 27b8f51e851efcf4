// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.embedding.ModelCard;
import io.throughline.names.VectorSlot;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A model whose vectors the graph holds.
 *
 * @param checksum of its files; empty where nobody stored one
 * @param choice what it was chosen by: a name or a path; null where nobody noted it
 * @param inForce whether searches use it
 */
public record StoredModel(
        String name,
        String checksum,
        int dimensions,
        @Nullable String choice,
        VectorSlot slot,
        boolean inForce) {
    /** What {@link #of} reads; a model that is marked neither way was stored before there were slots. */
    static final String COLUMNS = """
            m.name AS name, m.checksum AS checksum, m.dimensions AS dimensions, m.choice AS choice,
            coalesce(m.slot, 1) AS slot, coalesce(m.inForce, m.slot IS NULL) AS inForce
            """;

    static StoredModel of(Record row) {
        return new StoredModel(
                row.get("name").asString(),
                row.get("checksum").asString(""),
                row.get("dimensions").asInt(0),
                row.get("choice").asString(null),
                VectorSlot.of(row.get("slot").asLong()),
                row.get("inForce").asBoolean());
    }

    public boolean is(ModelCard card) {
        return name.equals(card.name()) && checksum.equals(card.checksum());
    }

    /** As a person chooses it. */
    public String chosenBy() {
        return choice == null ? name : choice;
    }
}
