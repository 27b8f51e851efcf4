// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/**
 * Takes a source out of the graph for good: documents, also those that are history, passages, links, decisions, findings, people
 * whom nothing else names, and what runs noted of it. Links that other sources declare wait for what they name. A run
 * that was killed leaves the source known, so that the same command goes on.
 */
// [impl->TL-US-35]
public final class ForgottenSource {
    private static final int PAGE = 500;

    private static final String ITEMS =
            "MATCH (i:SourceItem {sourceId: $sourceId}) RETURN i.itemId AS itemId LIMIT $limit";
    private static final String DOCUMENTS = """
            MATCH (d:Document {sourceId: $sourceId}) WHERE NOT EXISTS { (:SourceItem)-[:YIELDED]->(d) }
            RETURN d.key AS key LIMIT $limit
            """;
    private static final String LIVE_LINKS = """
            UNWIND $keys AS key
            MATCH (:Document {key: key})-[r]-() WHERE r.linkId IS NOT NULL AND r.validTo IS NULL
            """;
    private static final String DELETE_CHUNKS =
            "UNWIND $keys AS key MATCH (c:Chunk {documentKey: key}) DETACH DELETE c";
    private static final String DELETE_REVISIONS =
            "UNWIND $keys AS key MATCH (:Document {key: key})-[:HAD|CHANGED]->(v:Revision|FieldChange) DETACH DELETE v";
    /** Those with documents of other sources as well: they name both ends. */
    private static final String DELETE_DECISIONS =
            "UNWIND $keys AS key MATCH (d:Decision) WHERE d.fromKey = key OR d.toKey = key DELETE d";

    private static final String DELETE_WAIVERS = "UNWIND $keys AS key MATCH (w:Waiver {documentKey: key}) DELETE w";
    /** People whom an administrator let in stay; so does who is still named by anything else. */
    private static final String DELETE_DOCUMENTS = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key})
            WITH d, COLLECT { MATCH (d)<-[]-(u:User) RETURN DISTINCT u } AS people
            DETACH DELETE d
            WITH collect(people) AS lists
            UNWIND lists AS people
            UNWIND people AS u
            WITH DISTINCT u WHERE u.status = 'inactive' AND NOT EXISTS { (u)--() }
            DELETE u
            """;
    /** Links between documents of others that this source declared; the id of an item begins with its source. */
    private static final String DELETE_LINKS = """
            MATCH ()-[r]->() WHERE r.declaredBy STARTS WITH $prefix
              AND NONE(longer IN $longer WHERE r.declaredBy STARTS WITH longer)
            WITH r LIMIT $limit
            DELETE r
            RETURN count(*) AS deleted
            """;

    private static final String LONGER = """
            MATCH (s:Source) WHERE s.sourceId STARTS WITH $prefix RETURN s.sourceId + '#' AS longer
            """;
    private static final String DELETE_STAND_INS =
            "MATCH (d:Document) WHERE d.standIn AND NOT EXISTS { (d)--() } DELETE d";
    /** Whoever was refused a key of this source has it told with the place that held it. */
    private static final String DELETE_REFUSALS = """
            MATCH (i:SourceItem {fingerprint: ''})-[:REPORTED]->(f:Finding {status: 'duplicate'}) DETACH DELETE f
            """;

    private static final String DELETE_FINDINGS = """
            MATCH (f:Finding {sourceId: $sourceId}) DETACH DELETE f
            """;
    private static final String CLEAN_RUNS = """
            MATCH (r:IngestRun) WHERE $sourceId IN r.sources SET r.report = null, r.message = ''
            """;
    private static final String DELETE_SOURCE = "MATCH (s:Source {sourceId: $sourceId}) DETACH DELETE s";

    private final LockedGraph graph;
    private final String sourceId;

    public ForgottenSource(LockedGraph graph, String sourceId) {
        this.graph = graph;
        this.sourceId = sourceId;
    }

    /** Transaction by transaction; what is derived is to be settled afterwards. */
    public void delete() {
        var vanished = new Vanished(graph);
        for (var items = some(ITEMS, "itemId"); !items.isEmpty(); items = some(ITEMS, "itemId")) {
            vanished.forget(items);
        }
        for (var keys = some(DOCUMENTS, "key"); !keys.isEmpty(); keys = some(DOCUMENTS, "key")) {
            var page = keys;
            graph.write(tx -> deleteDocuments(tx, page));
        }
        var longer = graph.read(tx -> tx.run(new Query(LONGER, Map.of("prefix", sourceId + "#")))
                .list(row -> row.get("longer").asString()));
        while (graph.write(tx -> deleteLinks(tx, longer)) == PAGE) {
            // more are left
        }
        vanished.wakeWaiting();
        graph.write(tx -> {
            for (var statement :
                    List.of(DELETE_REFUSALS, DELETE_STAND_INS, DELETE_FINDINGS, CLEAN_RUNS, DELETE_SOURCE)) {
                tx.run(new Query(statement, Map.of("sourceId", sourceId))).consume();
            }
            return sourceId;
        });
    }

    private List<String> some(String statement, String column) {
        return graph.read(tx -> tx.run(new Query(statement, Map.of("sourceId", sourceId, "limit", PAGE)))
                .list(row -> row.get(column).asString()));
    }

    private int deleteDocuments(TransactionContext tx, List<String> keys) {
        Map<String, Object> parameters = Map.of("keys", keys);
        PendingLinks.suspend(tx, LIVE_LINKS, parameters, graph.now());
        for (var statement :
                List.of(DELETE_CHUNKS, DELETE_REVISIONS, DELETE_DECISIONS, DELETE_WAIVERS, DELETE_DOCUMENTS)) {
            tx.run(new Query(statement, parameters)).consume();
        }
        return keys.size();
    }

    private int deleteLinks(TransactionContext tx, List<String> longer) {
        return tx.run(new Query(DELETE_LINKS, Map.of("prefix", sourceId + "#", "longer", longer, "limit", PAGE)))
                .single()
                .get("deleted")
                .asInt();
    }
}
