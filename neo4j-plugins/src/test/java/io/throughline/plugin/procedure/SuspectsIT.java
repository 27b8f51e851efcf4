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

// [test->TL-US-26]
class SuspectsIT {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("root", "admin", "public", "active")
                .document(
                        "S1",
                        "UserStory",
                        "Pay",
                        Map.of("fingerprint", "s1", "productName", "Shop", "modifiedDate", MARCH.plusDays(2)))
                .document("S2", "UserStory", "Ship", Map.of("fingerprint", "s2", "productName", "Other"))
                .document("S3", "UserStory", "Secret", Map.of("fingerprint", "s3", "aclKey", "restricted"))
                .document("Pay.java", "Code", "Pay.java", Map.of("fingerprint", "c1", "ingestedAt", MARCH.plusDays(1)))
                .document("PayTest.java", "Test", "PayTest.java", Map.of("fingerprint", "t1"))
                .document("K1", "Commit", "Pay by card", Map.of("fingerprint", "k1"))
                .link(
                        "Pay.java",
                        "IMPLEMENTS",
                        "S1",
                        Map.of(
                                "sourceFingerprint",
                                "c0",
                                "targetFingerprint",
                                "s0",
                                "confidence",
                                0.9,
                                "evidence",
                                "Pay.java:3@abc",
                                "reviewState",
                                "confirmed",
                                "linkId",
                                "l1"))
                .link("PayTest.java", "VERIFIES", "S1", Map.of("sourceFingerprint", "t1", "targetFingerprint", "s0"))
                .link("Pay.java", "IMPLEMENTS", "S2", Map.of("sourceFingerprint", "c0", "targetFingerprint", "s2"))
                .link("PayTest.java", "VERIFIES", "S2", Map.of("sourceFingerprint", "t1", "targetFingerprint", "s2"))
                .link("PayTest.java", "DEPENDS_ON", "Pay.java")
                .link("Pay.java", "IMPLEMENTS", "S3", Map.of("sourceFingerprint", "c0"))
                .link("PayTest.java", "IMPLEMENTS", "S2", Map.of("sourceFingerprint", "t0", "reviewState", "rejected"))
                .link("PayTest.java", "SPECIFIES", "S2", Map.of("sourceFingerprint", "t0", "validTo", MARCH))
                .link("K1", "MENTIONS", "S1", Map.of("targetFingerprint", "s0"));
    }

    @Test
    void shouldTellWhichEndChangedAndSinceWhen() {
        var rows = suspects("ann", Map.of());

        assertThat(rows)
                .extracting(row -> row.get("sourceKey") + " " + row.get("type") + " " + row.get("targetKey") + " "
                        + row.get("changed"))
                .containsExactly(
                        "Pay.java IMPLEMENTS S1 both",
                        "PayTest.java VERIFIES S1 target",
                        "Pay.java IMPLEMENTS S2 source");
        assertThat(rows.get(0))
                .containsEntry("since", MARCH.plusDays(1))
                .containsEntry("sourceTitle", "Pay.java")
                .containsEntry("sourceType", "Code")
                .containsEntry("targetTitle", "Pay")
                .containsEntry("targetType", "UserStory")
                .containsEntry("evidence", "Pay.java:3@abc")
                .containsEntry("origin", "declared")
                .containsEntry("confidence", 0.9)
                .containsEntry("reviewState", "confirmed")
                .containsEntry("linkId", "l1")
                .containsEntry("total", 3L)
                .containsEntry("truncated", false);
        assertThat(rows.get(1)).containsEntry("since", MARCH.plusDays(2)).containsEntry("reviewState", null);
    }

    // [test->TL-US-51]
    @Test
    void shouldTellChangesOfFormFromChangesOfMeaning() {
        var before = suspects("ann", Map.of());
        assertThat(before).extracting(row -> row.get("kind")).containsOnly("meaning");
        assertThat(before).extracting(row -> row.get("reason")).containsOnly("What changed is not on record.");
        revision("Pay.java", "c", MARCH.minusDays(3), "meaning");
        revision("Pay.java", "c0", MARCH.minusDays(2), "comments");
        revision("Pay.java", "c00", MARCH.minusDays(1), "layout");

        var rows = suspects("ann", Map.of("relationshipTypes", List.of("IMPLEMENTS")));

        assertThat(rows).extracting(row -> row.get("kind")).containsExactly("meaning", "cosmetic");
        assertThat(rows)
                .extracting(row -> row.get("reason"))
                .containsExactly("What changed is not on record.", "Only layout and comments changed.");
        assertThat(suspects("ann", Map.of("kinds", List.of("cosmetic"))))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("targetKey", "S2").containsEntry("total", 1L));
        revision("S1", "s0", MARCH, "meaning");
        assertThat(suspects("ann", Map.of("relationshipTypes", List.of("VERIFIES"))))
                .extracting(row -> row.get("reason"))
                .containsExactly("Words or signs changed.");
        assertThatThrownBy(() -> suspects("ann", Map.of("kinds", List.of("small"))))
                .hasMessageContaining("`kinds` holds the STRING \"small\", allowed are meaning, cosmetic.");
        database.run("MATCH (v:Revision) DETACH DELETE v", Map.of());
    }

    private static void revision(String key, String fingerprint, ZonedDateTime validTo, String change) {
        database.run(
                "MATCH (d:Document {key: $key}) CREATE (d)-[:HAD]->(:Revision {fingerprint: $fingerprint, validTo: $validTo, change: $change})",
                Map.of("key", key, "fingerprint", fingerprint, "validTo", validTo, "change", change));
    }

    @Test
    void shouldHoldBackWhatMayNotBeRead() {
        assertThat(suspects("ann", Map.of()).toString()).doesNotContain("S3", "Secret");
        assertThat(suspects("root", Map.of())).hasSize(4);
        assertThat(suspects("nobody", Map.of())).isEmpty();
    }

    @Test
    void shouldTakeOptions() {
        assertThat(suspects("ann", Map.of("products", List.of("Other"))))
                .extracting(row -> row.get("targetKey"))
                .containsExactly("S2");
        assertThat(suspects("ann", Map.of("relationshipTypes", List.of("MENTIONS"))))
                .extracting(row -> row.get("sourceKey"))
                .containsExactly("K1");
        assertThat(suspects("ann", Map.of("asOf", MARCH.minusDays(1)))).hasSize(4);
        assertThat(suspects("ann", Map.of("limit", 1))).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("truncated", true)
                .containsEntry("total", 3L));
        assertThatThrownBy(() -> suspects("ann", Map.of("relationshipTypes", List.of("CALLS"))))
                .hasMessageContaining("`relationshipTypes` holds the STRING \"CALLS\", allowed are PARENT_OF");
        assertThatThrownBy(() -> suspects("ann", Map.of("product", "Shop")))
                .hasMessageContaining(
                        "Unknown option `product`, allowed are products, relationshipTypes, kinds, limit, asOf.");
    }

    private static List<Map<String, Object>> suspects(String principal, Map<String, Object> options) {
        return database.run(
                "CALL throughline.trace.suspects($principal, $options)",
                Map.of("principal", principal, "options", options));
    }
}
