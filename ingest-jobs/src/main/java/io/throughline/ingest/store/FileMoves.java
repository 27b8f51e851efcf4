// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What changes for links to files when files arrive: links of a stand-in move to the one real file with its path; when
 * there are several, nothing says which was meant, and the links are pending again.
 */
final class FileMoves {
    private static final int PAGE = 500;

    /** Begins at the few documents that are named by path, not at the many that are new. */
    private static final String ARRIVED = """
            MATCH (n:NamedByPath) WHERE n.validTo IS NULL
            WITH DISTINCT n.filePath AS path
            CALL (path) {
              MATCH (c:Code {filePath: path}) WHERE c.kind = 'file' AND c.validTo IS NULL RETURN c AS file
              UNION
              MATCH (t:Test {filePath: path}) WHERE t.kind = 'file' AND t.validTo IS NULL RETURN t AS file
            }
            WITH path, collect(file) AS files
            WITH [f IN files WHERE f.standIn IS NULL | f.key] AS real, [f IN files WHERE f.standIn | f.key] AS standIns
            WHERE size(real) > 1 OR size(real) = 1 AND size(standIns) > 0
            RETURN real, standIns
            """;
    /** The relationships move as they are: when they were made and who reviewed them stays. */
    private static final String MOVE = """
            UNWIND $moves AS move
            MATCH (s:Document {key: move.standIn, standIn: true})
            MATCH (d:Document {key: move.file})
            CALL (s, d) {
              MATCH (s)-[r]-() WHERE r.linkId IS NOT NULL
              OPTIONAL MATCH (d)-[former {linkId: r.linkId}]-()
              DELETE former
            }
            CALL (s, d) {
              MATCH (s)-[r]->() WHERE r.linkId IS NOT NULL
              CALL apoc.refactor.from(r, d) YIELD output
              SET output.sourceFingerprint = d.fingerprint
            }
            CALL (s, d) {
              MATCH (s)<-[r]-() WHERE r.linkId IS NOT NULL
              CALL apoc.refactor.to(r, d) YIELD output
              SET output.targetFingerprint = d.fingerprint
            }
            SET d:NamedByPath
            DETACH DELETE s
            """;

    private static final String LINKS_BY_PATH = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key})-[r]-()
            WHERE r.validTo IS NULL AND (startNode(r) = d AND r.byPath IN ['from', 'both']
              OR endNode(r) = d AND r.byPath IN ['to', 'both'])
            """;

    private final LockedGraph graph;

    FileMoves(LockedGraph graph) {
        this.graph = graph;
    }

    void run() {
        var arrived = graph.read(tx -> tx.run(ARRIVED).list());
        for (var start = 0; start < arrived.size(); start += PAGE) {
            var page = arrived.subList(start, Math.min(start + PAGE, arrived.size()));
            graph.write(tx -> settle(tx, page));
        }
    }

    private int settle(TransactionContext tx, List<Record> page) {
        var moves = new ArrayList<Map<String, Object>>();
        var ambiguous = new ArrayList<String>();
        var evicted = new ArrayList<String>();
        for (var row : page) {
            var real = row.get("real").asList(Value::asString);
            var standIns = row.get("standIns").asList(Value::asString);
            if (real.size() == 1) {
                standIns.forEach(standIn -> moves.add(Map.of("standIn", standIn, "file", real.get(0))));
            } else {
                ambiguous.addAll(real);
                evicted.addAll(standIns);
            }
        }
        if (!moves.isEmpty()) {
            tx.run(new Query(MOVE, Map.of("moves", moves))).consume();
        }
        if (!ambiguous.isEmpty()) {
            PendingLinks.suspend(tx, LINKS_BY_PATH, Map.of("keys", ambiguous), graph.now());
        }
        StandIns.evict(tx, evicted, graph.now());
        return page.size();
    }
}
