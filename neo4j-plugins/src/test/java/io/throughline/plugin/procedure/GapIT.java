// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.SampleGraph;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// [test->TL-US-47] [test->TL-SPEC-18]
class GapIT {
    private static final ZonedDateTime JANUARY = ZonedDateTime.parse("2026-01-01T00:00:00Z");
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");
    private static final ZonedDateTime MAY = ZonedDateTime.parse("2026-05-01T00:00:00Z");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "public", "active")
                .document("S1", "UserStory", "Pay", Map.of("productName", "Shop"))
                .document("S2", "UserStory", "Ship")
                .document("S3", "UserStory", "Secretly", Map.of("aclKey", "restricted"))
                .document("D1", "TechSpec", "How to pay", Map.of("modifiedDate", MARCH))
                .document("shop:Pay.java", "Code", "Pay.java", Map.of("kind", "file", "endLine", 40L))
                .document("shop:Pay.java#Pay", "Code", "Pay", Map.of("kind", "type"))
                .document("shop:Pay.java#Pay.pay", "Code", "pay", Map.of("kind", "function"))
                .document("shop:Secret.java", "Code", "Secret.java", Map.of("kind", "file", "endLine", 9L))
                .document("shop:Old.java", "Code", "Old.java", Map.of("kind", "file", "endLine", 90L))
                .document("shop:Gone.java", "Code", "Gone.java", Map.of("standIn", true))
                .document("shop:Unseen.java", "Code", "Unseen.java", Map.of("standIn", true))
                .document("T1", "Test", "PayTest", Map.of("kind", "file", "framework", "JUnit"))
                .document("T2", "Test", "OldTest", Map.of("kind", "file", "framework", "JUnit"))
                .document("T3", "Test", "Fixture", Map.of("kind", "file"))
                .document("c1", "Commit", "First", Map.of("createdDate", JANUARY))
                .document("c2", "Commit", "Second", Map.of("createdDate", MAY))
                .document("c3", "Commit", "Hidden", Map.of("createdDate", MAY, "aclKey", "restricted"))
                .link("shop:Pay.java", "CONTAINS", "shop:Pay.java#Pay")
                .link("shop:Pay.java#Pay", "CONTAINS", "shop:Pay.java#Pay.pay")
                .link("D1", "SPECIFIES", "S1")
                .link("shop:Pay.java#Pay.pay", "IMPLEMENTS", "D1")
                .link("shop:Secret.java", "IMPLEMENTS", "S3")
                .link("shop:Gone.java", "IMPLEMENTS", "S2", Map.of("validFrom", MARCH))
                .link("shop:Unseen.java", "IMPLEMENTS", "S3")
                .link("T1", "VERIFIES", "S1")
                .link("T2", "VERIFIES", "S3")
                .link("c1", "TOUCHES", "shop:Pay.java")
                .link("c2", "TOUCHES", "shop:Pay.java")
                .link("c1", "TOUCHES", "shop:Old.java")
                .link("c3", "TOUCHES", "shop:Old.java");
        pending("S1", "DEPENDS_ON", "S-99", "S1", "orphaned");
        pending("S3", "DEPENDS_ON", "S-98", "S3", "orphaned");
        pending("S1", "DEPENDS_ON", "S1", "S1", "invalid");
        pending("nobody", "CAN_READ", "S1", "S1", "orphaned");
    }

    private static void pending(String from, String type, String to, String declarer, String status) {
        database.run("""
                MATCH (d:Document {key: $declarer})
                MERGE (i:SourceItem {itemId: $declarer}) MERGE (i)-[:YIELDED]->(d)
                CREATE (i)-[:REPORTED]->(:PendingLink:Finding {linkId: $from + $type + $to, status: $status, linkType: $type,
                  fromKind: 'document', fromName: $from, toKind: 'document', toName: $to, link_evidence: 'a.csv:2',
                  message: 'S-1, S-2'})
                """, Map.of("from", from, "type", type, "to", to, "declarer", declarer, "status", status));
    }

    @Test
    void shouldNameEveryKindByWhatTheCallerMayRead() {
        assertThat(gaps("ann", Map.of()))
                .extracting(
                        row -> row.get("kind"), row -> row.get("key"), row -> row.get("size"), row -> row.get("churn"))
                .containsExactly(
                        tuple("no_test", "S2", null, null),
                        tuple("unreached_code", "shop:Old.java", 90L, 1L),
                        tuple("unreached_code", "shop:Secret.java", 9L, 0L),
                        tuple("test_of_nothing", "T2", null, 0L),
                        tuple("dangling_reference", "S1", null, null),
                        tuple("dangling_reference", "shop:Gone.java", null, null),
                        tuple("stale_document", "D1", 40L, 1L));
        assertThat(gaps("nobody", Map.of())).isEmpty();
    }

    @Test
    void shouldSayNothingOfWhatMayNotBeRead() {
        assertThat(gaps("ann", Map.of()).toString()).doesNotContain("S3", "Secretly", "S-98", "c3", "Unseen");
        assertThat(gaps("root", Map.of()))
                .extracting(row -> row.get("kind"), row -> row.get("key"))
                .contains(tuple("dangling_reference", "S3"))
                .doesNotContain(tuple("unreached_code", "shop:Secret.java"), tuple("test_of_nothing", "T2"));
        assertThat(gaps("root", Map.of("kinds", List.of("unreached_code"))).get(0))
                .containsEntry("churn", 2L);
    }

    @Test
    void shouldTellWhatIsAmissInASentence() {
        assertThat(gaps("ann", Map.of("kinds", List.of("dangling_reference", "stale_document"))))
                .extracting(row -> row.get("detail"))
                .containsExactly(
                        "S-99 is named for DEPENDS_ON in a.csv:2, and no one document answers to that.",
                        "1 document names this file, and no repository holds it.",
                        "1 of the 1 code files that it is linked with changed after it was written or reviewed, last shop:Pay.java on 2026-05-01.");
    }

    @Test
    void shouldFilterAndSayWhatIsLeftOut() {
        assertThat(gaps("ann", Map.of("kinds", List.of("unreached_code"), "limit", 1)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("key", "shop:Old.java")
                        .containsEntry("truncated", true)
                        .containsEntry("total", 2L));
        assertThat(gaps("ann", Map.of("products", List.of("Shop"))))
                .extracting(row -> row.get("key"))
                .containsExactly("S1");
        assertThat(gaps("ann", Map.of("policy", Map.of("Epic", List.of("code")), "kinds", List.of("no_code"))))
                .isEmpty();
        assertThat(gaps("ann", Map.of("asOf", MARCH.minusDays(1), "kinds", List.of("no_code"))))
                .extracting(row -> row.get("key"))
                .containsExactly("S2");
    }

    static List<Map.Entry<Map<String, Object>, String>> mistakes() {
        return List.of(
                Map.entry(
                        Map.of("kinds", List.of("no-code")),
                        "`kinds` holds the STRING \"no-code\", allowed are no_code"),
                Map.entry(Map.of("limit", 10_001), "`limit` is 10001, allowed is 1 to 10000"),
                Map.entry(Map.of("policy", Map.of("UserStory", List.of("tests"))), "`policy.UserStory` holds"),
                Map.entry(Map.of("keys", List.of("S1")), "Unknown option `keys`"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldNameAMistake(Map.Entry<Map<String, Object>, String> mistake) {
        assertThatThrownBy(() -> gaps("ann", mistake.getKey())).hasMessageContaining(mistake.getValue());
    }

    private static List<Map<String, Object>> gaps(String principal, Map<String, Object> options) {
        return database.run(
                "CALL throughline.trace.gaps($principal, $options)",
                Map.of("principal", principal, "options", options));
    }
}
