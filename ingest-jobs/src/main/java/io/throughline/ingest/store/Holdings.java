// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;

/** What the graph holds of documents, counted. Reads only, and needs no lock. */
public final class Holdings {
    private static final String COUNTS = """
            RETURN d.key AS key, coalesce(d.title, '') AS title, coalesce(d.documentType, '') AS type,
                   coalesce(i.path, '') AS path, coalesce(d.accessLevel, '') AS accessLevel, d.validTo IS NULL AS live,
                   COUNT { (d)-[:HAS_CHUNK]->() } AS chunks,
                   COUNT { MATCH (d)-[r]-() WHERE r.linkId IS NOT NULL AND r.validTo IS NULL } AS links,
                   COUNT { (i)-[:REPORTED]->(:Finding) } AS findings
            ORDER BY key
            """;
    private static final String OF_ITEMS = """
            UNWIND $itemIds AS itemId
            MATCH (i:SourceItem {itemId: itemId})-[:YIELDED]->(d:Document)
            """ + COUNTS;
    private static final String OF_SOURCE = """
            MATCH (d:Document {sourceId: $sourceId})
            OPTIONAL MATCH (i:SourceItem {sourceId: $sourceId})-[:YIELDED]->(d)
            """ + COUNTS;
    /** Passages by the key that they carry, because the document that they hung on may be gone. */
    private static final String OF_KEYS = """
            UNWIND $keys AS key
            OPTIONAL MATCH (d:Document {key: key})
            RETURN key, coalesce(d.title, '') AS title, coalesce(d.documentType, '') AS type, '' AS path,
                   coalesce(d.accessLevel, '') AS accessLevel, d IS NOT NULL AND d.validTo IS NULL AS live,
                   COUNT { MATCH (c:Chunk {documentKey: key}) } AS chunks,
                   COUNT { MATCH (d)-[r]-() WHERE r.linkId IS NOT NULL AND r.validTo IS NULL } AS links,
                   0 AS findings
            """;

    private static final String FINDINGS = """
            MATCH (f:Finding {sourceId: $sourceId}) WHERE f.path IN $paths
            RETURN f.path AS path, count(*) AS found
            """;

    /**
     * A document with what hangs on it.
     *
     * @param path of the item it is made of; empty when there is none
     * @param links live ones, of both directions
     * @param findings of its item
     */
    public record Held(
            String key,
            String title,
            String type,
            String path,
            String accessLevel,
            boolean live,
            long chunks,
            long links,
            long findings) {}

    private final Driver driver;

    public Holdings(Driver driver) {
        this.driver = driver;
    }

    /** What is made of some items of a source. */
    public List<Held> ofItems(String sourceId, Collection<String> paths) {
        return list(
                OF_ITEMS,
                Map.of(
                        "itemIds",
                        paths.stream()
                                .map(path -> ItemWrite.id(sourceId, SafeText.clean(path)))
                                .toList()));
    }

    /** Everything of a source, tombstones too. */
    public List<Held> ofSource(String sourceId) {
        return list(OF_SOURCE, Map.of("sourceId", sourceId));
    }

    /** By key, also of documents that are gone. */
    public Map<String, Held> ofKeys(Collection<String> keys) {
        var held = new HashMap<String, Held>();
        list(OF_KEYS, Map.of("keys", List.copyOf(keys))).forEach(one -> held.put(one.key(), one));
        return held;
    }

    /** How many findings stand against some items of a source, by path. */
    public Map<String, Long> findings(String sourceId, Collection<String> paths) {
        var found = new HashMap<String, Long>();
        try (var session = driver.session()) {
            session.executeRead(tx -> tx.run(FINDINGS, Map.of("sourceId", sourceId, "paths", List.copyOf(paths)))
                            .list())
                    .forEach(row -> found.put(
                            row.get("path").asString(), row.get("found").asLong()));
        }
        return found;
    }

    private List<Held> list(String statement, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.executeRead(
                    tx -> tx.run(new Query(statement, parameters)).list(Holdings::held));
        }
    }

    private static Held held(Record row) {
        return new Held(
                row.get("key").asString(),
                row.get("title").asString(),
                row.get("type").asString(),
                row.get("path").asString(),
                row.get("accessLevel").asString(),
                row.get("live").asBoolean(),
                row.get("chunks").asLong(),
                row.get("links").asLong(),
                row.get("findings").asLong());
    }
}
