// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.RunEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What earlier runs left in the graph. Reads only, and needs no lock. */
// [impl->TL-US-28]
public final class RunHistory {
    /** A run that is marked as running and holds no living lock was killed; the next run writes that down. */
    private static final String LAST = """
            MATCH (r:IngestRun)
            RETURN r.runId AS runId, r.startedAt AS startedAt, r.finishedAt AS finishedAt, r.sources AS sources,
                   CASE WHEN r.status = 'running' AND NOT $isLocked THEN 'killed' ELSE r.status END AS status,
                   coalesce(r.documentsAdded, 0) AS added, coalesce(r.documentsChanged, 0) AS changed,
                   coalesce(r.documentsGone, 0) AS gone, coalesce(r.findings, 0) AS findings,
                   coalesce(r.message, '') AS message
            ORDER BY r.startedAt DESC, r.runId
            LIMIT $limit
            """;

    private static final String KNOWN = """
            MATCH (i:SourceItem {sourceId: $sourceId})
            RETURN i.path AS path, i.fingerprint AS fingerprint
            """;

    private final Driver driver;

    public RunHistory(Driver driver) {
        this.driver = driver;
    }

    /** The newest first, at most {@code limit}. */
    public List<RunEntry> last(int limit) {
        Map<String, Object> parameters = Map.of("limit", limit, "isLocked", IngestLock.isHeld(driver));
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(LAST, parameters).list(RunHistory::entry));
        }
    }

    /** The fingerprint of each item of a source by its path. */
    public Map<String, String> known(String sourceId) {
        var known = new HashMap<String, String>();
        try (var session = driver.session()) {
            return session.executeRead(tx -> {
                tx.run(KNOWN, Map.of("sourceId", sourceId))
                        .forEachRemaining(row -> known.put(
                                row.get("path").asString(),
                                row.get("fingerprint").asString("")));
                return known;
            });
        }
    }

    private static RunEntry entry(Record row) {
        var finished = row.get("finishedAt");
        return new RunEntry(
                row.get("runId").asString(),
                row.get("startedAt").asZonedDateTime(),
                finished.isNull() ? Optional.empty() : Optional.of(finished.asZonedDateTime()),
                row.get("sources").asList(Value::asString),
                row.get("status").asString(""),
                row.get("added").asLong(),
                row.get("changed").asLong(),
                row.get("gone").asLong(),
                row.get("findings").asLong(),
                row.get("message").asString());
    }
}
