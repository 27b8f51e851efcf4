// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.IngestReport;
import io.throughline.ingest.IngestReport.DocumentCounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.neo4j.driver.Query;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the record of runs in the graph: the last {@link #KEPT} of them. */
public final class RunLog {
    private static final Logger log = LoggerFactory.getLogger(RunLog.class);
    private static final int KEPT = 200;

    private static final String START = """
            MERGE (r:IngestRun {runId: $runId}) SET r.startedAt = $now, r.status = 'running', r.sources = $sources
            """;
    /** Whoever holds the lock is the only one that runs. */
    private static final String CLOSE_KILLED = """
            MATCH (r:IngestRun {status: 'running'}) WHERE r.runId <> $runId SET r.status = 'killed'
            """;

    private static final String FINISH = """
            MATCH (r:IngestRun {runId: $runId})
            SET r.status = 'done', r.finishedAt = datetime(), r.report = $report,
                r.itemsWritten = $itemsWritten, r.itemsSkipped = $itemsSkipped, r.chunks = $chunks,
                r.vectors = $vectors, r.findings = $findings, r.documentsAdded = $documentsAdded,
                r.documentsChanged = $documentsChanged, r.documentsGone = $documentsGone
            """;
    private static final String FAIL = """
            MATCH (r:IngestRun {runId: $runId}) SET r.status = 'failed', r.finishedAt = datetime(), r.message = $message
            """;
    private static final String PRUNE = """
            MATCH (r:IngestRun) WITH r ORDER BY r.startedAt DESC SKIP $kept DELETE r
            """;

    private static final String SIGN = """
            MATCH (r:IngestRun {runId: $runId}) SET r.kind = 'reconcile', r.by = $by
            """;

    private static final String FORGET = """
            MATCH (r:IngestRun {runId: $runId}) DELETE r
            """;
    private static final String FORGET_ALIKE = """
            MATCH (r:IngestRun {status: 'failed'})
            WHERE r.runId <> $runId AND r.message = $message AND r.sources = $sources
            DELETE r
            """;

    private final LockedGraph graph;
    private final List<String> sources;
    private final boolean repeated;
    private final String runId = UUID.randomUUID().toString();

    private RunLog(LockedGraph graph, List<String> sources, boolean repeated) {
        this.graph = graph;
        this.sources = sources;
        this.repeated = repeated;
    }

    public static RunLog of(LockedGraph graph, List<String> sources) {
        return new RunLog(graph, sources, false);
    }

    /** Of runs that are many: one that changes nothing is forgotten, and of those that fail alike only the last is kept. */
    public static RunLog ofRepeated(LockedGraph graph, List<String> sources) {
        return new RunLog(graph, sources, true);
    }

    public String runId() {
        return runId;
    }

    public void started() {
        graph.writeSettled(tx -> {
            tx.run(new Query(CLOSE_KILLED, Map.of("runId", runId))).consume();
            return tx.run(new Query(START, Map.of("runId", runId, "now", graph.now(), "sources", sources)))
                    .consume();
        });
    }

    public void finished(IngestReport report) {
        if (repeated && report.changedNothing()) {
            graph.writeSettled(
                    tx -> tx.run(new Query(FORGET, Map.of("runId", runId))).consume());
            return;
        }
        graph.writeSettled(tx -> {
            tx.run(new Query(PRUNE, Map.of("kept", KEPT))).consume();
            return tx.run(new Query(
                            FINISH,
                            Map.of(
                                    "runId", runId,
                                    "report", report.json(),
                                    "itemsWritten", report.items().written(),
                                    "itemsSkipped", report.items().skipped(),
                                    "chunks", report.chunks(),
                                    "vectors", report.vectors().embedded(),
                                    "findings", report.findingCount(),
                                    "documentsAdded", sum(report, DocumentCounts::added),
                                    "documentsChanged", sum(report, DocumentCounts::changed),
                                    "documentsGone", sum(report, DocumentCounts::gone))))
                    .consume();
        });
    }

    private static long sum(IngestReport report, ToLongFunction<DocumentCounts> count) {
        return report.documents().values().stream().mapToLong(count).sum();
    }

    /** Notes of a run that it took things away on somebody's order. */
    public static void sign(LockedGraph graph, String runId, String by) {
        graph.writeSettled(
                tx -> tx.run(new Query(SIGN, Map.of("runId", runId, "by", by))).consume());
    }

    /** Says why the run failed, if the database still answers. */
    public void failed(String message) {
        note(FAIL, message);
        if (repeated) {
            note(FORGET_ALIKE, message);
        }
    }

    private void note(String statement, String message) {
        try (var session = graph.driver().session()) {
            session.run(statement, Map.of("runId", runId, "message", message, "sources", sources))
                    .consume();
        } catch (Neo4jException e) {
            log.debug("the failed run cannot be recorded", e);
        }
    }
}
