// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/**
 * What no source holds any more. Items that are gone let go of their documents; a document that no item holds becomes a
 * tombstone: it and its links get {@code validTo}, its passages go. Links that others still declare wait for its return.
 */
// [impl->TL-US-6]
public final class Vanished {
    private static final int PAGE = 500;

    private static final String DECLARED = """
            UNWIND $itemIds AS itemId
            MATCH (i:SourceItem {itemId: itemId})
            UNWIND coalesce(i.links, []) AS link
            RETURN DISTINCT link
            """;
    private static final String RELEASE = """
            UNWIND $itemIds AS itemId
            MATCH (:SourceItem {itemId: itemId})-[:YIELDED]->(d)
            SET d:Stale
            """;
    private static final String FORGET = """
            UNWIND $itemIds AS itemId
            MATCH (i:SourceItem {itemId: itemId})
            OPTIONAL MATCH (i)-[:REPORTED]->(f)
            DETACH DELETE f, i
            """;
    /** Whoever was refused a key that nobody holds now may have it. */
    private static final String WAKE = """
            MATCH (f:Finding {status: 'duplicate'})<-[:REPORTED]-(i:SourceItem)
            WHERE i.fingerprint <> '' AND NOT EXISTS { MATCH (:SourceItem)-[:YIELDED]->(:Document {key: f.key}) }
            SET i.fingerprint = ''
            RETURN DISTINCT i.sourceId AS sourceId
            """;

    private static final String UNHELD = """
            MATCH (d:Stale)
            WHERE d.validTo IS NULL AND d.standIn IS NULL AND NOT EXISTS { (:SourceItem)-[:YIELDED]->(d) }
            RETURN d.key AS key
            """;
    private static final String UNUSED_STAND_INS = """
            MATCH (d:Stale)
            WHERE d.validTo IS NULL AND d.standIn AND NOT EXISTS { (d)-[r]-() WHERE r.linkId IS NOT NULL AND r.validTo IS NULL }
            RETURN d.key AS key
            """;
    private static final String DELETE_CHUNKS = """
            UNWIND $keys AS key
            MATCH (:Document {key: key})-[:HAS_CHUNK]->(c)
            DETACH DELETE c
            """;
    private static final String LIVE_LINKS = """
            UNWIND $keys AS key
            MATCH (:Document {key: key})-[r]-() WHERE r.linkId IS NOT NULL AND r.validTo IS NULL
            """;
    private static final String BURY = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key})
            SET d.validTo = $now
            RETURN d.documentType AS type, count(*) AS gone
            """;

    private final LockedGraph graph;

    public Vanished(LockedGraph graph) {
        this.graph = graph;
    }

    /**
     * Forgets items that their source no longer holds.
     *
     * @return how many links ended, by origin
     */
    public Map<String, Long> forget(Collection<String> itemIds) {
        var ended = new HashMap<String, Long>();
        for (var page : pages(itemIds)) {
            graph.write(tx -> forgetPage(tx, page)).forEach((origin, count) -> ended.merge(origin, count, Long::sum));
        }
        return ended;
    }

    /** Lets items that were refused a key claim it when it has become free. @return the sources to be read again */
    public Set<String> wakeWaiting() {
        return new HashSet<>(
                graph.write(tx -> tx.run(WAKE).list(row -> row.get("sourceId").asString())));
    }

    /** Makes tombstones of what no item holds. @return how many, by type */
    public Map<String, Long> bury() {
        var keys = graph.read(tx -> tx.run(UNHELD).list(row -> row.get("key").asString()));
        var gone = new HashMap<String, Long>();
        for (var page : pages(keys)) {
            graph.write(tx -> buryPage(tx, page)).forEach((type, count) -> gone.merge(type, count, Long::sum));
        }
        return gone;
    }

    /** Makes tombstones of stand-ins that no live link needs. */
    public void buryStandIns() {
        var keys = graph.read(
                tx -> tx.run(UNUSED_STAND_INS).list(row -> row.get("key").asString()));
        for (var page : pages(keys)) {
            graph.write(tx -> buryPage(tx, page));
        }
    }

    private Map<String, Long> forgetPage(TransactionContext tx, List<String> itemIds) {
        Map<String, Object> parameters = Map.of("itemIds", itemIds);
        var declared = tx.run(new Query(DECLARED, parameters))
                .list(row -> row.get("link").asString());
        var ended = LinkWriter.end(tx, declared, graph.now());
        tx.run(new Query(RELEASE, parameters)).consume();
        tx.run(new Query(FORGET, parameters)).consume();
        return ended;
    }

    private Map<String, Long> buryPage(TransactionContext tx, List<String> keys) {
        Map<String, Object> parameters = Map.of("keys", keys, "now", graph.now());
        tx.run(new Query(DELETE_CHUNKS, parameters)).consume();
        PendingLinks.suspend(tx, LIVE_LINKS, parameters, graph.now());
        var gone = new HashMap<String, Long>();
        tx.run(new Query(BURY, parameters))
                .forEachRemaining(row ->
                        gone.put(row.get("type").asString(""), row.get("gone").asLong()));
        return gone;
    }

    private static List<List<String>> pages(Collection<String> all) {
        var sorted = all.stream().sorted().toList();
        var pages = new ArrayList<List<String>>();
        for (var start = 0; start < sorted.size(); start += PAGE) {
            pages.add(sorted.subList(start, Math.min(start + PAGE, sorted.size())));
        }
        return pages;
    }
}
