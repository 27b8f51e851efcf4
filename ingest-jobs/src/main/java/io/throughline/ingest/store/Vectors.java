// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Values;

/** Passages without a vector, and vectors for them. Written after the structure; no settling is needed. */
public final class Vectors {
    private static final String COUNT = "MATCH (c:Unembedded) RETURN count(c) AS waiting";
    /**
     * Vectors that the graph already has for the same text: nothing leaves the database, and each of its small
     * transactions checks again what it copies, so that a leftover of a killed run can do no harm.
     */
    private static final String REUSE = """
            CALL apoc.periodic.iterate(
              'MATCH (c:Unembedded)
               CALL (c) {
                 MATCH (o:Chunk {contentHash: c.contentHash}) WHERE o.embedding IS NOT NULL
                 RETURN o ORDER BY o.chunkId LIMIT 1
               }
               RETURN c, o',
              'WITH c, o WHERE c:Unembedded AND c.contentHash = o.contentHash AND o.embedding IS NOT NULL
               SET c.embedding = o.embedding REMOVE c:Unembedded',
              {batchSize: 1000, parallel: false})
            YIELD committedOperations, failedOperations
            RETURN committedOperations AS reused, failedOperations AS failed
            """;

    private static final String WINDOW = """
            MATCH (c:Unembedded)
            RETURN c.chunkId AS chunkId, c.contentHash AS contentHash, c.contextualSummary AS header, c.content AS content
            LIMIT $limit
            """;
    /** By the procedure that keeps four bytes a dimension, where a plain property would keep the eight that Bolt brings. */
    static final String WRITE = """
            UNWIND $vectors AS row
            MATCH (c:Chunk {chunkId: row.chunkId}) WHERE c.contentHash = row.contentHash
            REMOVE c:Unembedded
            WITH c, row
            CALL db.create.setNodeVectorProperty(c, 'embedding', row.vector)
            """;

    /** A passage that waits for its vector. */
    public record Waiting(String chunkId, String contentHash, String text) {}

    /** A vector for a passage. */
    public record Embedded(String chunkId, String contentHash, float[] vector) {}

    private final LockedGraph graph;

    public Vectors(LockedGraph graph) {
        this.graph = graph;
    }

    public long waiting() {
        return graph.read(tx -> tx.run(COUNT).single().get("waiting").asLong());
    }

    /** Copies vectors from passages with the same text. @return how many */
    public long reuse() {
        try (var session = graph.driver().session()) {
            return session.run(REUSE).single().get("reused").asLong();
        }
    }

    /** Some of the passages that wait, in no order. */
    public List<Waiting> window(int limit) {
        return graph.read(tx -> tx.run(new Query(WINDOW, Map.of("limit", limit)))
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
        graph.writeSettled(
                tx -> BatchStatement.run(tx, WRITE, Map.of("vectors", rows)).consume());
    }
}
