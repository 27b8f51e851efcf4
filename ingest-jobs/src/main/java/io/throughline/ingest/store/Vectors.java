// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.embedding.ModelCard;
import io.throughline.ingest.IngestException;
import io.throughline.names.VectorSlot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Values;

/** Passages without a vector of a model, and vectors for them. Written after the structure; no settling is needed. */
public final class Vectors {
    private static final String COUNT = "%s RETURN count(c) AS waiting";
    /**
     * Vectors that the graph already has for the same text: nothing leaves the database, and each of its small
     * transactions checks again what it copies, so that a leftover of a killed run can do no harm.
     */
    private static final String REUSE = """
            CALL apoc.periodic.iterate(
              '%1$s
               CALL (c) {
                 MATCH (o:Chunk {contentHash: c.contentHash}) WHERE o.%2$s IS NOT NULL
                 RETURN o ORDER BY o.chunkId LIMIT 1
               }
               RETURN c, o',
              'WITH c, o WHERE %3$s AND c.contentHash = o.contentHash AND o.%2$s IS NOT NULL
               SET c.%2$s = o.%2$s %4$s',
              {batchSize: 1000, parallel: false})
            YIELD committedOperations, failedOperations
            RETURN committedOperations AS reused, failedOperations AS failed
            """;

    private static final String WINDOW = """
            %s
            RETURN c.chunkId AS chunkId, c.contentHash AS contentHash, c.contextualSummary AS header, c.content AS content
            LIMIT $limit
            """;
    /** By the procedure that keeps four bytes a dimension, where a plain property would keep the eight that Bolt brings. */
    private static final String WRITE = """
            UNWIND $vectors AS row
            MATCH (c:Chunk {chunkId: row.chunkId}) WHERE c.contentHash = row.contentHash
            %s
            WITH c, row
            CALL db.create.setNodeVectorProperty(c, $property, row.vector)
            """;

    private static final String DONE = "REMOVE c:Unembedded";
    static final String WRITE_IN_FORCE = WRITE.formatted(DONE);

    /** A passage that waits for its vector. */
    public record Waiting(String chunkId, String contentHash, String text) {}

    /** A vector for a passage. */
    public record Embedded(String chunkId, String contentHash, float[] vector) {}

    private final LockedGraph graph;
    private final VectorSlot slot;
    private final String waiting;
    private final String still;
    private final String done;

    private Vectors(LockedGraph graph, VectorSlot slot, String waiting, String still, String done) {
        this.graph = graph;
        this.slot = slot;
        this.waiting = waiting;
        this.still = still;
        this.done = done;
    }

    /**
     * Of the model in force. What waits has a label of its own, so that nothing is looked through.
     *
     * @throws IngestException when {@code card} is of another model
     */
    public static Vectors inForce(LockedGraph graph, ModelCard card) {
        var models = new ModelRegistry(graph.driver());
        models.requireSame(card);
        var slot = models.inForce().map(StoredModel::slot).orElse(VectorSlot.FIRST);
        return new Vectors(graph, slot, "MATCH (c:Unembedded)", "c:Unembedded", DONE);
    }

    /** Of the model beside the one in force; a passage without its vector waits for it. */
    public static Vectors beside(LockedGraph graph, VectorSlot slot) {
        var still = "c.%s IS NULL".formatted(slot.property());
        return new Vectors(graph, slot, "MATCH (c:Chunk) WHERE " + still, still, "");
    }

    public long waiting() {
        return graph.read(
                tx -> tx.run(COUNT.formatted(waiting)).single().get("waiting").asLong());
    }

    /** Copies vectors from passages with the same text. @return how many */
    public long reuse() {
        try (var session = graph.driver().session()) {
            return session.run(REUSE.formatted(waiting, slot.property(), still, done))
                    .single()
                    .get("reused")
                    .asLong();
        }
    }

    /** Some of the passages that wait, in no order. */
    public List<Waiting> window(int limit) {
        return graph.read(tx -> tx.run(new Query(WINDOW.formatted(waiting), Map.of("limit", limit)))
                .list(row -> new Waiting(
                        row.get("chunkId").asString(),
                        row.get("contentHash").asString(),
                        row.get("header").asString("") + "\n"
                                + row.get("content").asString(""))));
    }

    public void write(Collection<Embedded> vectors) {
        var rows = vectors.stream()
                .map(embedded -> Map.<String, Object>of(
                        "chunkId", embedded.chunkId(),
                        "contentHash", embedded.contentHash(),
                        "vector", Values.value(embedded.vector())))
                .toList();
        graph.writeSettled(tx -> BatchStatement.run(
                        tx, WRITE.formatted(done), Map.of("vectors", rows, "property", slot.property()))
                .consume());
    }
}
