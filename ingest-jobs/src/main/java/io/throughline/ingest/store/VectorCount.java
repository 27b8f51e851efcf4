// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.VectorSlot;
import org.neo4j.driver.Driver;

/** Counts the passages of a graph. */
public final class VectorCount {
    private final Driver driver;

    public VectorCount(Driver driver) {
        this.driver = driver;
    }

    public long passages() {
        return count("MATCH (c:Chunk) RETURN count(c) AS found");
    }

    /** Those with a vector in this slot. */
    public long of(VectorSlot slot) {
        return count("MATCH (c:Chunk) WHERE c.%s IS NOT NULL RETURN count(c) AS found".formatted(slot.property()));
    }

    private long count(String query) {
        return driver.executableQuery(query)
                .execute()
                .records()
                .get(0)
                .get("found")
                .asLong();
    }
}
