// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.change.TextChange;
import io.throughline.ingest.change.TextChange.Version;
import io.throughline.ingest.store.BatchPlan.PlannedDocument;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Keeps what a text was before it changes: not the text, but how to tell it from others, since when it is no more, and
 * what kind of change ended it. Nobody could tell that later.
 */
final class Revisions {
    private static final String FORMER = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key}) WHERE d.standIn IS NULL
            RETURN d.key AS key, d.documentType AS type, d.title AS title, d.content AS content, d.language AS language
            """;
    private static final String KEEP = """
            UNWIND $revisions AS row
            MATCH (d:Document {key: row.key}) WHERE d.standIn IS NULL
            CREATE (d)-[:HAD]->(v:Revision {fingerprint: d.fingerprint, validTo: coalesce(d.validTo, $now), change: row.change})
            SET v.modifiedDate = d.modifiedDate, v.author = d.author, v.lastCommitHash = d.lastCommitHash
            """;

    private final TransactionContext tx;
    private final ZonedDateTime now;

    Revisions(TransactionContext tx, ZonedDateTime now) {
        this.tx = tx;
        this.now = now;
    }

    /** @param changing documents whose text is about to be replaced */
    void keep(List<PlannedDocument> changing) {
        if (changing.isEmpty()) {
            return;
        }
        var next = new HashMap<String, Version>();
        changing.forEach(planned -> next.put(planned.document().key(), version(planned.document())));
        var rows = new ArrayList<Map<String, Object>>();
        BatchStatement.run(tx, FORMER, Map.of("keys", List.copyOf(next.keySet())))
                .forEachRemaining(row -> {
                    var key = row.get("key").asString();
                    var now = next.get(key);
                    if (now != null) {
                        rows.add(Map.of(
                                "key",
                                key,
                                "change",
                                TextChange.between(version(row), now).word()));
                    }
                });
        BatchStatement.run(tx, KEEP, Map.of("revisions", rows, "now", now)).consume();
    }

    private static Version version(Record row) {
        return new Version(
                row.get("type").asString(""),
                row.get("title").asString(""),
                row.get("content").asString(""),
                row.get("language").asString(null));
    }

    private static Version version(DocumentWrite document) {
        var properties = document.properties();
        return new Version(
                document.type().label(),
                String.valueOf(properties.getOrDefault(PropertyKeys.TITLE, "")),
                String.valueOf(properties.getOrDefault(PropertyKeys.CONTENT, "")),
                text(properties.get(PropertyKeys.LANGUAGE)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
