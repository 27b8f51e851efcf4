// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.FieldChange;
import io.throughline.ingest.model.GraphChange;
import io.throughline.names.DocumentType;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-53]
class FieldHistoryIT {
    private static final String TOKEN = "ghp" + "_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7aB3dE6gH9jK2m";
    private static final String KEPT = """
            MATCH (d:Document)-[:CHANGED]->(c:FieldChange)
            RETURN d.key + ' ' + c.field + ': ' + c.before + ' > ' + c.after + ' by ' + c.by ORDER BY c.at, d.key""";

    private final TestDatabase database = TestDatabase.empty();

    private static FieldChange change(String id, String before, String after) {
        return new FieldChange(
                id, "status", before, after, "Ada", ZonedDateTime.parse("2020-01-0" + id + "T00:00:00Z"), List.of());
    }

    private static GraphChange issue(String key, FieldChange... history) {
        return document(key, DocumentType.USER_STORY, key, "Text").with(List.of(history));
    }

    @Test
    void shouldKeepEachChangeOnceAndWhatIsNoLongerToldToo() {
        var tracker = new MemorySource("tracker")
                .item("a", issue("A", change("1", "", "Open"), change("2", "Open", "Key " + TOKEN)))
                .item("b", issue("B", change("1", "", "Open")));
        database.ingest(tracker);
        var first = database.texts(KEPT);

        assertThat(first)
                .containsExactlyInAnyOrder(
                        "A status:  > Open by Ada",
                        "B status:  > Open by Ada",
                        "A status: Open > Key [masked: github-token] by Ada");

        tracker.item("a", issue("A", change("2", "Open", "Key " + TOKEN), change("3", "Open", "Done")));
        tracker.without("b");
        database.ingest(tracker);

        assertThat(database.texts(KEPT)).containsAll(first).hasSize(4).contains("A status: Open > Done by Ada");

        Reconcile.on(database.driver(), address -> tracker, ProgressListener.none())
                .apply(List.of(), List.of("memory:/tracker"), new FakeEmbedder(), "ada");

        assertThat(database.texts("MATCH (c:FieldChange) RETURN c.changeId")).isEmpty();
    }
}
