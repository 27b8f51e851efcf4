// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.schema;

import io.throughline.names.VectorSlot;
import java.util.Map;
import java.util.OptionalInt;
import org.neo4j.driver.Driver;

/** The vector indexes: made for a model, as wide as its vectors, where all else of the schema is made by migrations. */
public final class VectorIndexes {
    /** The largest width that Neo4j's vector index takes. */
    private static final int DIMENSIONS_MAX = 4096;

    private final Driver driver;

    /** @param driver connected as a user who may change the schema; stays open */
    public VectorIndexes(Driver driver) {
        this.driver = driver;
    }

    static void requireWidth(int dimensions) {
        if (dimensions < 1 || dimensions > DIMENSIONS_MAX) {
            throw new IllegalArgumentException(
                    "dimensions is %d, allowed is 1 to %d".formatted(dimensions, DIMENSIONS_MAX));
        }
    }

    /** Of the model in force; the first one while there is none. */
    VectorSlot slotInForce() {
        return driver
                .executableQuery("MATCH (m:EmbeddingModel {inForce: true}) RETURN coalesce(m.slot, 1) AS slot")
                .execute()
                .records()
                .stream()
                .map(row -> VectorSlot.of(row.get("slot").asLong()))
                .findFirst()
                .orElse(VectorSlot.FIRST);
    }

    /**
     * Makes the index of a slot where there is none, and waits until it is online.
     *
     * @param dimensions width of the vectors it takes, in [1, 4096]
     * @throws SchemaException when it is there and has another width
     */
    public void ensure(VectorSlot slot, int dimensions) {
        requireWidth(dimensions);
        var existing = dimensions(slot);
        if (existing.isEmpty()) {
            driver.executableQuery("""
                            CREATE VECTOR INDEX %s IF NOT EXISTS FOR (c:Chunk) ON (c.%s)
                            OPTIONS {indexConfig: {`vector.dimensions`: %d, `vector.similarity_function`: 'cosine',
                                                   `vector.quantization.enabled`: false}}
                            """.formatted(slot.index(), slot.property(), dimensions))
                    .execute();
        } else if (existing.getAsInt() != dimensions) {
            throw new SchemaException(
                    "The vector index `%s` holds vectors of %d dimensions, the model gives %d: use the model that filled it, or another data folder."
                            .formatted(slot.index(), existing.getAsInt(), dimensions));
        }
        driver.executableQuery("CALL db.awaitIndexes(300)").execute();
    }

    /** Drops the index of a slot, if there is one. */
    public void drop(VectorSlot slot) {
        driver.executableQuery("DROP INDEX %s IF EXISTS".formatted(slot.index()))
                .execute();
    }

    private OptionalInt dimensions(VectorSlot slot) {
        var result = driver.executableQuery("""
                        SHOW INDEXES YIELD name, options WHERE name = $name
                        RETURN options.indexConfig['vector.dimensions'] AS dimensions
                        """)
                .withParameters(Map.of("name", slot.index()))
                .execute();
        return result.records().stream()
                .mapToInt(row -> row.get("dimensions").asInt())
                .findFirst();
    }
}
