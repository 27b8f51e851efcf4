// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.store.BatchPlan.PlannedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/** Keeps what sources remember of their documents. A change has an id, so it is kept once however often it is told. */
// [impl->TL-US-53]
final class FieldHistory {
    static final String KEEP = """
            UNWIND $changes AS row
            MATCH (d:Document {key: row.key})
            MERGE (c:FieldChange {changeId: row.properties.changeId})
            SET c = row.properties
            MERGE (d)-[:CHANGED]->(c)
            """;

    private final TransactionContext tx;

    FieldHistory(TransactionContext tx) {
        this.tx = tx;
    }

    /** After the documents are written. */
    void keep(List<PlannedDocument> documents) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var planned : documents) {
            var key = planned.document().key();
            planned.document()
                    .history()
                    .forEach(change -> rows.add(Map.of("key", key, "properties", change.properties(key))));
        }
        if (!rows.isEmpty()) {
            BatchStatement.run(tx, KEEP, Map.of("changes", rows)).consume();
        }
    }
}
