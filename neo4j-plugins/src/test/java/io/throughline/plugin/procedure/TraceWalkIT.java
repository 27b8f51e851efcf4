// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.Rows;
import io.throughline.plugin.graph.SampleGraph;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-12] [test->TL-SPEC-9]
class TraceWalkIT {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "public", "active")
                .document("P", "Product", "The product")
                .document("E", "Epic", "The epic")
                .document("S", "UserStory", "The story")
                .document("SECRET", "Epic", "Secret epic", Map.of("aclKey", "restricted"))
                .document("S2", "UserStory", "Behind the secret")
                .document("src/A.java", "Code", "A.java")
                .document("src/A.java#run", "Code", "run()")
                .document("GONE", "UserStory", "Gone", Map.of("validTo", MARCH))
                .link("P", "PARENT_OF", "E")
                .link("E", "PARENT_OF", "S")
                .link("P", "PARENT_OF", "SECRET")
                .link("SECRET", "PARENT_OF", "S2")
                .link("E", "PARENT_OF", "GONE", Map.of("validTo", MARCH))
                .link(
                        "src/A.java",
                        "IMPLEMENTS",
                        "S",
                        Map.of(
                                "origin",
                                "annotation",
                                "confidence",
                                0.9,
                                "evidence",
                                "src/A.java:3@abc",
                                "linkId",
                                "l1"))
                .link("src/A.java", "CONTAINS", "src/A.java#run")
                .ready();
    }

    @Test
    void shouldWalkDownToTheCodeWithItsEvidence() {
        var rows = walk(List.of("S"), "ann", Map.of("direction", "down"));
        assertThat(rows).extracting(row -> row.get("key")).containsExactly("S", "src/A.java", "src/A.java#run");
        assertThat(rows.get(0))
                .containsEntry("depth", 0L)
                .containsEntry("fromKey", null)
                .containsEntry("relationship", null);
        assertThat(rows.get(1))
                .containsEntry("documentType", "Code")
                .containsEntry("title", "A.java")
                .containsEntry("depth", 1L)
                .containsEntry("fromKey", "S")
                .containsEntry("startKey", "S")
                .containsEntry("truncated", false);
        assertThat(relationship(rows.get(1)))
                .containsEntry("type", "IMPLEMENTS")
                .containsEntry("direction", "in")
                .containsEntry("origin", "annotation")
                .containsEntry("confidence", 0.9)
                .containsEntry("evidence", "src/A.java:3@abc")
                .containsEntry("linkId", "l1")
                .containsEntry("validTo", null);
    }

    @Test
    void shouldWalkUpToTheProduct() {
        assertThat(keys(List.of("src/A.java#run"), "ann", Map.of("direction", "up", "depth", 10)))
                .containsExactly("src/A.java#run", "src/A.java", "S", "E", "P");
    }

    @Test
    void shouldNeitherShowNorWalkThroughWhatMayNotBeRead() {
        assertThat(keys(List.of("P"), "ann", Map.of("direction", "down", "depth", 10)))
                .containsExactly("P", "E", "S", "src/A.java", "src/A.java#run");
        assertThat(keys(List.of("SECRET", "S2"), "ann", Map.of())).containsExactly("S2");
        assertThat(keys(List.of("P"), "root", Map.of("direction", "down", "depth", 2)))
                .containsExactly("P", "E", "SECRET", "S", "S2");
        assertThat(keys(List.of("P"), "nobody", Map.of())).isEmpty();
    }

    @Test
    void shouldSeeTheGraphAsItWas() {
        assertThat(keys(List.of("E"), "ann", Map.of("direction", "down", "depth", 1)))
                .containsExactly("E", "S");
        assertThat(keys(List.of("E"), "ann", Map.of("direction", "down", "depth", 1, "asOf", "2026-02-01")))
                .containsExactly("E", "GONE", "S");
    }

    @Test
    void shouldFollowOnlyTheLinksAsked() {
        assertThat(keys(List.of("E"), "ann", Map.of("relationshipTypes", List.of("PARENT_OF"), "depth", 10)))
                .containsExactly("E", "P", "S");
    }

    @Test
    void shouldGiveEachStartItsOwnRows() {
        var rows = walk(List.of("S", "E"), "ann", Map.of("direction", "up"));
        assertThat(rows)
                .extracting(row -> row.get("startKey") + ">" + row.get("key"))
                .containsExactly("S>S", "S>E", "S>P", "E>E", "E>P");
    }

    @Test
    void shouldSayThatTheLimitCut() {
        var rows = walk(List.of("P"), "ann", Map.of("direction", "down", "limit", 2));
        assertThat(rows).extracting(row -> row.get("key")).containsExactly("P", "E");
        assertThat(rows).allMatch(row -> Rows.bool(row, "truncated"));
    }

    private static List<Object> keys(List<String> keys, String principal, Map<String, Object> options) {
        return walk(keys, principal, options).stream()
                .map(row -> row.get("key"))
                .toList();
    }

    private static List<Map<String, Object>> walk(List<String> keys, String principal, Map<String, Object> options) {
        return database.run("""
                CALL throughline.trace.walk($keys, $principal, $options)
                YIELD key, documentType, title, depth, fromKey, relationship, startKey, truncated
                RETURN *
                """, Map.of("keys", keys, "principal", principal, "options", options));
    }

    private static Map<String, Object> relationship(Map<String, Object> row) {
        return Rows.map(row, "relationship");
    }
}
