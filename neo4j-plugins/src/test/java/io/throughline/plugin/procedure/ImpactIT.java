// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.Rows;
import io.throughline.plugin.graph.SampleGraph;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// [test->TL-US-26] [test->TL-SPEC-26]
class ImpactIT {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "public", "active")
                .document("P", "Product", "Shop", Map.of("owner", "Olga"))
                .document("S1", "UserStory", "Pay", Map.of("fingerprint", "s1", "author", "Stan"))
                .document("S2", "UserStory", "Ship")
                .document("SECRET", "TechSpec", "Secret design", Map.of("aclKey", "restricted", "owner", "Mata Hari"))
                .document("HIDDEN", "UserStory", "Behind the secret")
                .document("D1", "TechSpec", "How to pay")
                .document("Pay.java", "Code", "Pay.java")
                .document("Pay.java#Pay", "Code", "Pay", Map.of("fingerprint", "c1"))
                .document("PayTest.java", "Test", "PayTest.java")
                .document("Old.java", "Code", "Old.java", Map.of("validTo", MARCH))
                .document("Cash.java#till", "Code", "Cash.till")
                .document("Shop.java#open", "Code", "Shop.open")
                .document("Main.java#main", "Code", "Main.main")
                .document("Spy.java", "Code", "Spy", Map.of("aclKey", "restricted"))
                .document("S3", "UserStory", "Open a shop")
                .document("K1", "Commit", "Pay by card")
                .document("K2", "Commit", "Secretly pay", Map.of("aclKey", "restricted"))
                .link("P", "PARENT_OF", "S1")
                .link("P", "PARENT_OF", "S2")
                .link("Pay.java", "CONTAINS", "Pay.java#Pay")
                .link("Pay.java#Pay", "IMPLEMENTS", "D1", Map.of("confidence", 0.5, "sourceFingerprint", "c0"))
                .link("D1", "SPECIFIES", "S1", Map.of("confidence", 0.5))
                .link("Pay.java#Pay", "IMPLEMENTS", "S1", Map.of("confidence", 0.2))
                .link("Pay.java#Pay", "IMPLEMENTS", "SECRET")
                .link("SECRET", "SPECIFIES", "HIDDEN")
                .link("SECRET", "SPECIFIES", "S1")
                .link("PayTest.java", "VERIFIES", "S1")
                .link("PayTest.java", "VERIFIES", "S2", Map.of("reviewState", "rejected"))
                .link("Old.java", "IMPLEMENTS", "S1", Map.of("validTo", MARCH))
                .link("Main.java#main", "CALLS", "Shop.java#open")
                .link("Shop.java#open", "CALLS", "Cash.java#till")
                .link("Spy.java", "CALLS", "Cash.java#till")
                .link("Shop.java#open", "IMPLEMENTS", "S3")
                .link("K1", "TOUCHES", "Pay.java")
                .link("K2", "TOUCHES", "Pay.java");
        database.run("""
                UNWIND [['Carl', 'AUTHORED', 'K1'], ['Kim', 'AUTHORED', 'K2'], ['Rita', 'REVIEWED', 'Pay.java'],
                        ['Stan', 'AUTHORED', 'S1'], ['Abe', 'APPROVED', 'S1']] AS row
                MATCH (d:Document {key: row[2]})
                CREATE (:User {userId: toLower(row[0]), name: row[0], status: 'inactive'})-[:$(row[1])]->(d)
                """);
    }

    @Test
    void shouldReachWhatTheChangeTouchesByItsSurestPath() {
        var rows = impact(List.of("Pay.java"), "ann", Map.of());
        assertThat(rows)
                .extracting(row -> row.get("key"))
                .containsExactly("Pay.java", "Pay.java#Pay", "D1", "S1", "P", "PayTest.java");
        assertThat(rows)
                .extracting(row -> row.get("direction"))
                .containsExactly("start", "downstream", "upstream", "upstream", "upstream", "downstream");
        assertThat(rows).extracting(row -> row.get("confidence")).containsExactly(1.0, 1.0, 0.5, 0.25, 0.25, 0.25);
        assertThat(rows.get(3))
                .containsEntry("documentType", "UserStory")
                .containsEntry("title", "Pay")
                .containsEntry("distance", 3L)
                .containsEntry(
                        "path",
                        List.of("Pay.java", "CONTAINS>", "Pay.java#Pay", "IMPLEMENTS>", "D1", "SPECIFIES>", "S1"))
                .containsEntry("suspect", true)
                .containsEntry("truncated", false)
                .containsEntry("complete", true)
                .containsEntry("total", 6L);
        assertThat(rows.get(1)).containsEntry("suspect", false);
    }

    @Test
    void shouldReachTheStoriesOfWhatCallsTheChange() {
        var till = List.of("Cash.java#till");
        assertThat(impact(till, "ann", Map.of()))
                .extracting(row -> row.get("key"), row -> row.get("direction"))
                .containsExactly(
                        tuple("Cash.java#till", "start"),
                        tuple("Shop.java#open", "downstream"),
                        tuple("S3", "upstream"));
        assertThat(impact(till, "ann", Map.of("uses", 2)))
                .extracting(row -> row.get("key"))
                .contains("Main.java#main");
        assertThat(impact(till, "ann", Map.of("uses", 0))).hasSize(1);
        assertThat(impact(till, "ann", Map.of("relationshipTypes", List.of("IMPLEMENTS"))))
                .hasSize(1);
    }

    @Test
    void shouldNameWhomToAsk() {
        var rows = impact(List.of("Pay.java"), "ann", Map.of());
        assertThat(people(rows.get(0))).containsExactly("Rita reviewer 0", "Carl committer 1");
        assertThat(people(rows.get(1))).containsExactly("Rita reviewer 1", "Carl committer 2");
        assertThat(people(rows.get(3))).containsExactly("Stan author 0", "Abe approver 0", "Olga owner 1");
        assertThat(people(impact(List.of("S1"), "ann", Map.of("people", 1)).get(0)))
                .containsExactly("Stan author 0");
        assertThat(people(impact(List.of("S1"), "ann", Map.of("people", 0)).get(0)))
                .isEmpty();
        assertThat(people(impact(List.of("Pay.java"), "root", Map.of()).get(0)))
                .containsExactly("Rita reviewer 0", "Carl committer 1", "Kim committer 1");
    }

    @Test
    void shouldNeitherShowNorCountNorWalkThroughWhatMayNotBeRead() {
        assertThat(impact(List.of("Pay.java"), "ann", Map.of()).toString()).doesNotContain("SECRET", "HIDDEN", "Mata");
        assertThat(keys(List.of("SECRET", "nowhere"), "ann", Map.of())).isEmpty();
        assertThat(keys(List.of("S1"), "nobody", Map.of())).isEmpty();
        var all = impact(List.of("Pay.java"), "root", Map.of());
        assertThat(all).extracting(row -> row.get("key")).contains("SECRET", "HIDDEN");
        assertThat(all).allMatch(row -> Rows.integer(row, "total") == all.size());
        assertThat(all)
                .anySatisfy(row -> assertThat(row).containsEntry("key", "S1").containsEntry("confidence", 1.0));
    }

    @Test
    void shouldSeeTheGraphAsItWas() {
        assertThat(keys(List.of("Old.java"), "ann", Map.of())).isEmpty();
        assertThat(keys(List.of("Old.java"), "ann", Map.of("asOf", MARCH.minusDays(1), "depth", 1)))
                .containsExactly("Old.java", "S1");
    }

    @Test
    void shouldTakeOptions() {
        assertThat(keys(List.of("Pay.java"), "ann", Map.of("minConfidence", 0.5)))
                .containsExactly("Pay.java", "Pay.java#Pay", "D1");
        assertThat(keys(List.of("Pay.java"), "ann", Map.of("depth", 1))).containsExactly("Pay.java", "Pay.java#Pay");
        assertThat(keys(List.of("S1"), "ann", Map.of("relationshipTypes", List.of("PARENT_OF"))))
                .containsExactly("S1", "P");
        var cut = impact(List.of("Pay.java"), "ann", Map.of("limit", 2));
        assertThat(cut).hasSize(2);
        assertThat(cut)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("truncated", true).containsEntry("total", 6L));
    }

    static List<Map.Entry<Map<String, Object>, String>> mistakes() {
        return List.of(
                Map.entry(Map.of("depth", 0), "`depth` is 0, allowed is 1 to 10."),
                Map.entry(Map.of("depth", 11), "`depth` is 11, allowed is 1 to 10."),
                Map.entry(Map.of("limit", 10_001), "`limit` is 10001, allowed is 1 to 10000."),
                Map.entry(Map.of("minConfidence", 1.1), "`minConfidence` is 1.1, allowed is 0 to 1."),
                Map.entry(Map.of("people", 21), "`people` is 21, allowed is 0 to 20."),
                Map.entry(
                        Map.of("relationshipTypes", List.of("CAN_READ")),
                        "`relationshipTypes` holds the STRING \"CAN_READ\", allowed are PARENT_OF"),
                Map.entry(
                        Map.of("direction", "up"),
                        "Unknown option `direction`, allowed are depth, uses, limit, minConfidence, people, relationshipTypes, asOf."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldNameAMistake(Map.Entry<Map<String, Object>, String> mistake) {
        assertThatThrownBy(() -> impact(List.of("S1"), "ann", mistake.getKey()))
                .hasMessageContaining(mistake.getValue());
    }

    private static List<String> people(Map<String, Object> row) {
        return Rows.maps(row, "people").stream()
                .map(person -> person.get("name") + " " + person.get("role") + " " + person.get("near"))
                .toList();
    }

    private static List<Object> keys(List<String> keys, String principal, Map<String, Object> options) {
        return impact(keys, principal, options).stream()
                .map(row -> row.get("key"))
                .toList();
    }

    private static List<Map<String, Object>> impact(List<String> keys, String principal, Map<String, Object> options) {
        return database.run(
                "CALL throughline.trace.impact($keys, $principal, $options)",
                Map.of("keys", keys, "principal", principal, "options", options));
    }
}
