// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.SampleGraph;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// [test->TL-US-25] [test->TL-SPEC-25]
class CoverageIT {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "public", "active")
                .document("P", "Product", "Shop", Map.of("productName", "Shop"))
                .document("S1", "UserStory", "Pay", Map.of("productName", "Shop", "fingerprint", "f1"))
                .document("S2", "UserStory", "Ship", Map.of("productName", "Shop"))
                .document("S3", "UserStory", "Secretly", Map.of("aclKey", "restricted", "productName", "Shop"))
                .document("S4", "UserStory", "Elsewhere", Map.of("productName", "Other"))
                .document("D1", "TechSpec", "How to pay")
                .document("Pay.java", "Code", "Pay.java", Map.of("fingerprint", "c1"))
                .document("PayTest.java", "Test", "PayTest.java")
                .document("SecretTest.java", "Test", "SecretTest.java", Map.of("aclKey", "restricted"))
                .link("P", "PARENT_OF", "S1")
                .link("D1", "SPECIFIES", "S1")
                .link(
                        "Pay.java",
                        "IMPLEMENTS",
                        "D1",
                        Map.of("evidence", "Pay.java:3@abc", "sourceFingerprint", "c1", "confidence", 0.9))
                .link("PayTest.java", "VERIFIES", "S1")
                .link("Pay.java", "IMPLEMENTS", "S2", Map.of("sourceFingerprint", "c0"))
                .link("SecretTest.java", "VERIFIES", "S2")
                .link("PayTest.java", "VERIFIES", "S4", Map.of("reviewState", "rejected"))
                .link("Pay.java", "IMPLEMENTS", "S4", Map.of("validTo", MARCH))
                .link("Pay.java", "IMPLEMENTS", "S4", Map.of("origin", "inferred", "reviewState", "unreviewed"))
                .ready();
    }

    @Test
    void shouldJudgeByWhatTheCallerMayRead() {
        var ann = coverage("ann", Map.of());
        assertThat(ann).extracting(row -> row.get("key")).containsExactly("D1", "S1", "S2", "S4");
        assertThat(ann)
                .extracting(row -> row.get("status"))
                .containsExactly("covered", "covered", "partly", "uncovered");
        assertThat(ann.get(2).get("missing")).isEqualTo(List.of("test"));
        assertThat(ann.toString()).doesNotContain("Secret");

        var root = coverage("root", Map.of());
        assertThat(root).extracting(row -> row.get("key")).containsExactly("D1", "S1", "S2", "S3", "S4");
        assertThat(root)
                .extracting(row -> row.get("status"))
                .containsExactly("covered", "covered", "suspect", "uncovered", "uncovered");
        assertThat(coverage("nobody", Map.of())).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void shouldBringTheEvidence() {
        var story = coverage("ann", Map.of("products", List.of("Shop"))).get(0);
        assertThat(story.get("key")).isEqualTo("S1");
        var proofs = (List<Map<String, Object>>) story.getOrDefault("proofs", List.of());
        assertThat(proofs).extracting(proof -> proof.get("key")).containsExactly("D1", "Pay.java", "PayTest.java");
        assertThat(proofs.get(1))
                .containsEntry("evidence", "Pay.java:3@abc")
                .containsEntry("confidence", 0.9)
                .containsEntry("distance", 2L);
        assertThat((Map<String, Object>) story.get("counts"))
                .containsEntry("task", 0L)
                .containsEntry("test", 1L);
    }

    @Test
    void shouldFilterAndPage() {
        assertThat(coverage("ann", Map.of("statuses", List.of("uncovered", "partly"))))
                .extracting(row -> row.get("key"))
                .containsExactly("S2", "S4");
        assertThat(coverage("ann", Map.of("after", "S1", "limit", 1)))
                .extracting(row -> row.get("key"))
                .containsExactly("S2");
        assertThat(coverage("ann", Map.of("keys", List.of("S2", "S3", "Pay.java"))))
                .extracting(row -> row.get("key"))
                .containsExactly("S2");
        assertThat(coverage("ann", Map.of("proofs", 1)).get(1)).containsEntry("truncated", true);
        assertThat(coverage("ann", Map.of("asOf", MARCH.minusDays(1))))
                .anySatisfy(row -> assertThat(row).containsEntry("key", "S4").containsEntry("status", "partly"));
    }

    @Test
    void shouldFollowAPolicy() {
        assertThat(coverage("ann", Map.of("policy", Map.of("UserStory", List.of("code")))))
                .extracting(row -> row.get("status"))
                .containsExactly("covered", "suspect", "uncovered");
    }

    // [test->TL-US-61]
    @Test
    void shouldLetAnItemWithAWaiverPassWhileItIsInForce() {
        var given = MARCH.plusDays(10);
        database.run(
                "CREATE (:Waiver {waiverId: 'w', documentKey: 'S4', reason: 'later', waivedBy: 'root', waivedAt: $given, until: $until})",
                Map.of("given", given, "until", given.plusDays(20)));
        try {
            assertThat(waivedAt(given.minusDays(1)))
                    .containsEntry("status", "uncovered")
                    .containsEntry("waiver", null);
            assertThat(waivedAt(given.plusDays(5)))
                    .containsEntry("status", "waived")
                    .containsEntry("missing", List.of("spec|code", "test"))
                    .containsEntry(
                            "waiver",
                            Map.of(
                                    "id", "w",
                                    "reason", "later",
                                    "until", given.plusDays(20),
                                    "waivedBy", "root",
                                    "waivedAt", given));
            assertThat(waivedAt(given.plusDays(20))).containsEntry("status", "uncovered");
            assertThat(coverage("ann", Map.of("statuses", List.of("waived"), "asOf", given.plusDays(5))))
                    .hasSize(1);

            database.run(
                    "MATCH (w:Waiver) SET w.endedAt = $ended, w.endedBy = 'ann'", Map.of("ended", given.plusDays(3)));
            assertThat(waivedAt(given.plusDays(2))).containsEntry("status", "waived");
            assertThat(waivedAt(given.plusDays(5))).containsEntry("status", "uncovered");
        } finally {
            database.run("MATCH (w:Waiver) DELETE w");
        }
    }

    @Test
    void shouldTellWhatIsWrongWithTheNamesOfLinks() {
        database.run("""
                MATCH (s1:Document {key: 'S1'}), (s2:Document {key: 'S2'}), (s3:Document {key: 'S3'})
                SET s2.sourceId = 'git:/shop'
                CREATE (i1:SourceItem:Scratch {itemId: 'i1'})-[:YIELDED]->(s1), (i3:SourceItem:Scratch {itemId: 'i3'})-[:YIELDED]->(s3)
                CREATE (i1)-[:REPORTED]->(:PendingLink:Finding:Scratch {linkId: 'l1', status: 'outdated', linkType: 'IMPLEMENTS',
                  fromKind: 'document', fromName: 'S1', toKind: 'document', toName: 'req~pay~1'})
                CREATE (i3)-[:REPORTED]->(:PendingLink:Finding:Scratch {linkId: 'l2', status: 'ambiguous', linkType: 'IMPLEMENTS',
                  fromKind: 'document', fromName: 'S3', toKind: 'file', toName: 'a.md'})
                CREATE (:Finding:Scratch {findingId: 'f1', status: 'duplicate', key: 'S2', sourceId: 'git:/shop'})
                CREATE (:Finding:Scratch {findingId: 'f2', status: 'duplicate', key: 'S4', sourceId: 'git:/hidden'})
                """);
        try {
            assertThat(coverage("root", Map.of()))
                    .extracting(row -> row.get("key") + " " + row.get("defects"))
                    .containsExactly("D1 []", "S1 [outdated]", "S2 [duplicate]", "S3 [ambiguous]", "S4 []");
            assertThat(coverage("ann", Map.of("statuses", List.of("outdated", "ambiguous", "uncovered"))))
                    .extracting(row -> row.get("key"))
                    .containsExactly("S1", "S4");
        } finally {
            database.run("MATCH (n:Scratch) DETACH DELETE n");
        }
    }

    private static Map<String, Object> waivedAt(ZonedDateTime moment) {
        return coverage("ann", Map.of("keys", List.of("S4"), "asOf", moment)).get(0);
    }

    static List<Map.Entry<Map<String, Object>, String>> mistakes() {
        return List.of(
                Map.entry(Map.of("policy", Map.of("Story", List.of("code"))), "Unknown option `policy.Story`"),
                Map.entry(
                        Map.of("policy", Map.of("UserStory", List.of("tests"))),
                        "`policy.UserStory` holds the STRING \"tests\""),
                Map.entry(Map.of("statuses", List.of("green")), "`statuses` holds the STRING \"green\""),
                Map.entry(Map.of("limit", 0), "`limit` is 0, allowed is 1 to 100000"),
                Map.entry(Map.of("proofs", -1), "`proofs` is -1, allowed is 0 to 1000"),
                Map.entry(Map.of("after", 7), "`after` is the INTEGER 7, a STRING is needed"),
                Map.entry(Map.of("product", "Shop"), "Unknown option `product`"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldNameAMistake(Map.Entry<Map<String, Object>, String> mistake) {
        assertThatThrownBy(() -> coverage("ann", mistake.getKey())).hasMessageContaining(mistake.getValue());
    }

    private static List<Map<String, Object>> coverage(String principal, Map<String, Object> options) {
        return database.run(
                "CALL throughline.trace.coverage($principal, $options)",
                Map.of("principal", principal, "options", options));
    }
}
