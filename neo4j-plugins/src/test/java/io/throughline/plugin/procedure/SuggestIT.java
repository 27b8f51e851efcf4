// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.SampleGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-34]
class SuggestIT {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "public", "active")
                .document("S1", "UserStory", "Pay by card", Map.of("productName", "Shop"))
                .document("S2", "UserStory", "Ship a parcel", Map.of("productName", "Shop"))
                .document("S3", "UserStory", "Refund a payment", Map.of("productName", "Other"))
                .document(
                        "S4",
                        "UserStory",
                        "Secret discount",
                        Map.of("aclKey", "restricted", "accessLevel", "restricted"))
                .document("Card.java", "Code", "CardPayment", Map.of("productName", "Shop"))
                .document("Parcel.java", "Code", "ParcelShipping", Map.of("productName", "Shop"))
                .document("Refund.java", "Code", "RefundService")
                .document(
                        "Hidden.java",
                        "Code",
                        "CardSecret",
                        Map.of("aclKey", "restricted", "accessLevel", "restricted"))
                .chunk("S1", "A customer pays by card at the checkout.", 1, 0, 0, 0)
                .chunk("S2", "A clerk ships the parcel to the customer.", 0, 1, 0, 0)
                .chunk("S3", "A clerk refunds what was paid.", 0, 0, 1, 0)
                .chunk("S4", "Some customers pay less by card.", 1, 0, 0, 0.2)
                .chunk("Card.java", "class CardPayment { void payByCard() {} }", 0.9, 0.1, 0.2, 0)
                .chunk("Parcel.java", "class ParcelShipping { void shipParcel() {} }", 0.1, 0.9, 0, 0.1)
                .chunk("Refund.java", "class RefundService { void refund(Payment paid) {} }", 0.2, 0, 0.9, 0)
                .chunk("Hidden.java", "class CardSecret { void payByCard() {} }", 1, 0, 0, 0)
                .link("Parcel.java", "IMPLEMENTS", "S2")
                .link("Refund.java", "IMPLEMENTS", "S3", Map.of("reviewState", "rejected"))
                .ready();
    }

    @Test
    void shouldSuggestWhatIsAlikeAndSayWhy() {
        var row = suggest("ann", Map.of("keys", List.of("S1"), "confidence", 0)).get(0);

        assertThat(row)
                .containsEntry("sourceKey", "S1")
                .containsEntry("sourceType", "UserStory")
                .containsEntry("sourceTitle", "Pay by card")
                .containsEntry("targetKey", "Card.java")
                .containsEntry("targetType", "Code")
                .containsEntry("rank", 1L)
                .containsEntry("recommended", true)
                .containsEntry("linked", false);
        assertThat((List<?>) row.get("words")).asString().containsIgnoringCase("card");
        assertThat(row.get("confidence")).isInstanceOfSatisfying(Double.class, confidence -> assertThat(confidence)
                .isBetween(0.01, 0.99));
    }

    @Test
    void shouldHoldBackWhatMayNotBeRead() {
        assertThat(suggest("ann", Map.of("confidence", 0)).toString())
                .doesNotContain("Hidden.java", "S4", "CardSecret", "Secret discount");
        assertThat(suggest("root", Map.of("confidence", 0)).toString()).contains("Hidden.java", "S4");
        assertThat(suggest("nobody", Map.of("confidence", 0))).isEmpty();
    }

    @Test
    void shouldNotTellByConfidencesWhatMayNotBeRead() {
        var before = suggest("ann", Map.of("confidence", 0));
        database.run("MATCH (d:Document {key: 'S4'}) SET d.title = 'Card, card, card and nothing but cards'");

        assertThat(suggest("ann", Map.of("confidence", 0))).isEqualTo(before);
    }

    @Test
    void shouldLeaveOutWhatIsLinkedOrWasRejected() {
        assertThat(suggest("ann", Map.of("confidence", 0)))
                .extracting(row -> row.get("sourceKey") + " " + row.get("targetKey"))
                .contains("S1 Card.java")
                .doesNotContain("S2 Parcel.java", "S3 Refund.java");
        assertThat(suggest("ann", Map.of("confidence", 0, "linked", true)))
                .filteredOn(row -> Boolean.TRUE.equals(row.get("linked")))
                .extracting(row -> row.get("sourceKey") + " " + row.get("targetKey"))
                .containsExactlyInAnyOrder("S2 Parcel.java", "S3 Refund.java");
    }

    /** [test->TL-US-55] */
    @Test
    void shouldLearnFromDecisionsThatTheAskerMayRead() {
        var before = suggest("ann", Map.of("confidence", 0));
        database.run(
                "MATCH (s {key: 'S4'}), (c {key: 'Hidden.java'}) CREATE (c)-[:IMPLEMENTS {linkId: 'd1', origin: 'inferred', "
                        + "reviewState: 'confirmed', confidence: 0.3}]->(s)");
        assertThat(suggest("ann", Map.of("confidence", 0))).isEqualTo(before);
        assertThat(suggest("root", Map.of("confidence", 0)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((Double) row.get("shift")).isPositive());

        database.run(
                "MATCH (s {key: 'S1'}), (c {key: 'Parcel.java'}) CREATE (c)-[:IMPLEMENTS {linkId: 'd2', origin: 'inferred', "
                        + "reviewState: 'rejected', confidence: 0.3}]->(s)");
        assertThat(suggest("ann", Map.of("confidence", 0)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((Double) row.get("shift")).isNegative());

        database.run("MATCH ()-[r {origin: 'inferred'}]->() DELETE r");
        assertThat(suggest("ann", Map.of("confidence", 0))).isEqualTo(before);
    }

    /** [test->TL-US-58] */
    @Test
    void shouldTakeHintsFromCommitsThatTheAskerMayRead() {
        var before = suggest("ann", Map.of("confidence", 0));
        database.run("""
                MATCH (s:Document {key: 'S1'}), (c:Document {key: 'Refund.java'})
                CREATE (m:Document:Commit {key: 'commit:1', documentType: 'Commit', title: 'Pay', hash: '4f2a91c0deadbeef',
                                           aclKey: 'restricted', accessLevel: 'restricted'})
                CREATE (m)-[:MENTIONS {linkId: 'h1'}]->(s), (m)-[:TOUCHES {linkId: 'h2'}]->(c)
                """);
        assertThat(suggest("ann", Map.of("confidence", 0))).isEqualTo(before);
        assertThat(refund(suggest("root", Map.of("confidence", 0))).get("hints"))
                .isEqualTo(List.of("named and changed in 4f2a91c0"));

        database.run("MATCH (m:Commit {key: 'commit:1'}) SET m.aclKey = 'internal', m.accessLevel = 'internal'");
        var after = suggest("ann", Map.of("confidence", 0));
        assertThat((Double) refund(after).get("confidence"))
                .isGreaterThan((Double) refund(before).get("confidence"));
        assertThat(refund(after).get("rank")).isEqualTo(1L);

        database.run("MATCH (m:Commit {key: 'commit:1'}) DETACH DELETE m");
        assertThat(suggest("ann", Map.of("confidence", 0))).isEqualTo(before);
    }

    private static Map<String, Object> refund(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> "S1".equals(row.get("sourceKey")) && "Refund.java".equals(row.get("targetKey")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTakeOptions() {
        assertThat(suggest(
                        "ann",
                        Map.of("from", List.of("code"), "to", List.of("user story"), "limit", 1, "confidence", 0)))
                .extracting(row -> row.get("sourceType"))
                .containsOnly("Code")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(suggest("ann", Map.of("products", List.of("Shop"), "confidence", 0))
                        .toString())
                .contains("Card.java")
                .doesNotContain("Refund.java", "S3");
        assertThatThrownBy(() -> suggest("ann", Map.of("to", List.of("Class"))))
                .hasMessageContaining("`to` holds the STRING \"Class\", allowed are Product, Epic");
        assertThatThrownBy(() -> suggest("ann", Map.of("confidence", 1.5)))
                .hasMessageContaining("`confidence` is 1.5, allowed is 0");
        assertThatThrownBy(() -> suggest("ann", Map.of("types", List.of("Code"))))
                .hasMessageContaining(
                        "Unknown option `types`, allowed are from, to, keys, products, limit, confidence, linked, parts.");
    }

    private static List<Map<String, Object>> suggest(String principal, Map<String, Object> options) {
        return database.run(
                "CALL throughline.trace.suggest($principal, $options)",
                Map.of("principal", principal, "options", options));
    }
}
