// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.Rows;
import io.throughline.plugin.graph.SampleGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands around an answer: counts to narrow it by, passages beside a passage, and why a document is missing. */
class AbsenceAndFacetsIT {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .document("A", "Epic", "Alpha", Map.of("status", "draft", "productName", "One"))
                .chunk("A", "first of all", 0, 0, 1, 0)
                .chunk("A", "a battery runs low", 1, 0, 0, 0)
                .chunk("A", "last of all", 0, 0, 0, 1)
                .document("B", "Task", "Beta", Map.of("status", "draft", "productName", "Two"))
                .chunk("B", "a battery is charged", 0.9, 0.1, 0, 0)
                .document("C", "Task", "Gamma", Map.of("status", "approved", "productName", "Two"))
                .chunk("C", "a pilot plans a route", 0, 1, 0, 0)
                .document("D", "Task", "Delta")
                .document("S", "Task", "battery secret", Map.of("aclKey", "restricted"));
        database.run(
                "MATCH (a:Chunk {chunkId: 'A#0'}), (b:Chunk {chunkId: 'A#1'}), (c:Chunk {chunkId: 'A#2'}) CREATE (a)-[:NEXT]->(b)-[:NEXT]->(c)");
    }

    @Test
    void shouldCountWhatMatches() {
        assertThat(facets("battery", Map.of()))
                .containsExactly("type Epic 1", "type Task 1", "product One 1", "product Two 1", "status draft 2");
        assertThat(facets("", Map.of("types", List.of("Task"))))
                .containsExactly("type Task 3", "type Epic 1", "product Two 2", "status approved 1", "status draft 1");
        assertThat(facets("of the", Map.of())).isEmpty();
    }

    @Test
    void shouldShowWhatStandsBesideAPassage() {
        var passages = Searching.passages(new Searching(database, "ann")
                .rows("runs low", null, Map.of("neighbours", 1, "passages", 1))
                .get(0));
        assertThat(Rows.text(passages.get(0), "content")).isEqualTo("a battery runs low");
        assertThat(Rows.maps(passages.get(0), "before")).extracting("content").containsExactly("first of all");
        assertThat(Rows.maps(passages.get(0), "after")).extracting("content").containsExactly("last of all");
    }

    @Test
    void shouldSayWhyADocumentIsMissing() {
        assertThat(absence("battery", null, "A", Map.of())).matches("shown: It is row 2 with score 0\\.\\d+\\.");
        assertThat(absence("battery", null, "S", Map.of()))
                .isEqualTo("unknown: There is no document with this key that you may read now.")
                .isEqualTo(absence("battery", null, "no such key", Map.of()));
        assertThat(absence("battery", null, "C", Map.of("types", List.of("Epic"), "statuses", List.of("draft"))))
                .isEqualTo(
                        "filter: Kept out by `types` (the document has Task), `statuses` (the document has approved).");
        assertThat(absence("battery", null, "C", Map.of("limit", 1)))
                .isEqualTo(
                        "legs: It holds none of the words, has no vector to compare, and nothing that was found leads to it.");
        assertThat(absence("", List.of(1.0, 0.0, 0.0, 0.0), "C", Map.of("limit", 1)))
                .matches("rank: Its score 0\\.\\d+ is below 0\\.\\d+, that of row 1\\.");
    }

    private static List<String> facets(String query, Map<String, Object> options) {
        return database
                .run(
                        "CALL throughline.search.facets($query, 'ann', $options)",
                        Map.of("query", query, "options", options))
                .stream()
                .map(row -> row.get("facet") + " " + row.get("value") + " " + row.get("count"))
                .toList();
    }

    private static String absence(
            String query, @Nullable List<Double> vector, String key, Map<String, Object> options) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("query", query);
        parameters.put("vector", vector);
        parameters.put("key", key);
        parameters.put("options", options);
        var row = database.run(
                        "CALL throughline.search.explainAbsence($query, $vector, 'ann', $key, $options)", parameters)
                .get(0);
        return row.get("step") + ": " + row.get("reason");
    }
}
