// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.Http;
import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.names.DocumentType;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** What changed between two moments, and what is on record about one document. */
// [test->TL-US-40] [test->TL-US-41]
class DiffAndAuditIT extends ServiceTest {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");
    private static final ZonedDateTime MAY = ZonedDateTime.parse("2026-05-01T00:00:00Z");
    private static final String JUNE = "2026-06-01T00:00:00Z";

    @BeforeAll
    static void fill() {
        TestGraph.empty()
                .user("ann", "developer", "internal")
                .acl("internal", "internal")
                .acl("restricted", "restricted")
                .document(DocumentType.USER_STORY, "S-1", "Pay by card", Map.of("fingerprint", "new", "author", "Ada"))
                .document(DocumentType.USER_STORY, "S-2", "Pay later", Map.of("validFrom", MAY, "fingerprint", "x"))
                .document(DocumentType.USER_STORY, "S-3", "Pay by cheque", Map.of("validTo", MAY))
                .document(DocumentType.USER_STORY, "S-4", "Pay back and forth", Map.of("fingerprint", "same"))
                .document(DocumentType.CODE, "Pay.java", "Pay.java", Map.of("fingerprint", "p"))
                .document(DocumentType.TEST, "PayTest.java", "PayTest.java", Map.of("fingerprint", "t"))
                .document(DocumentType.CODE, "Secret.java", "Secret.java", Map.of("aclKey", "restricted"))
                .link("IMPLEMENTS", "Pay.java", "S-1", Map.of("targetFingerprint", "old"))
                .link("IMPLEMENTS", "Secret.java", "S-1", Map.of("validFrom", MAY))
                .link("VERIFIES", "PayTest.java", "S-1", Map.of("validFrom", MAY))
                .link("IMPLEMENTS", "Pay.java", "S-3", Map.of("validTo", MAY))
                .run(
                        "MATCH (a:Document {key: 'S-1'}), (b:Document {key: 'S-4'})"
                                + " CREATE (a)-[:HAD]->(:Revision {fingerprint: 'old', validTo: $may, author: 'Bob'}),"
                                + " (a)-[:CHANGED]->(:FieldChange {changeId: 'c1', field: 'status', before: 'In Progress', after: 'Done',"
                                + " by: 'Ada', at: $march - duration('P400D'), names: []}),"
                                + " (a)-[:CHANGED]->(:FieldChange {changeId: 'c2', field: 'owner', before: 'Bob', after: '', by: 'Ada',"
                                + " at: $may, names: []}),"
                                + " (a)-[:CHANGED]->(:FieldChange {changeId: 'c3', field: 'link', before: '', after: 'This issue blocks S-2',"
                                + " by: 'Ada', at: $march, names: ['S-2']}),"
                                + " (a)-[:CHANGED]->(:FieldChange {changeId: 'c4', field: 'link', before: '', after: 'This issue blocks Secret.java',"
                                + " by: 'Eve', at: $march, names: ['S-2', 'Secret.java']}),"
                                + " (b)-[:HAD]->(:Revision {fingerprint: 'same', validTo: $may}),"
                                + " (b)-[:HAD]->(:Revision {fingerprint: 'other', validTo: $may + duration('P1D')}),"
                                + " (:Baseline {name: 'release-1', at: $march, createdBy: 'local', createdAt: $may}),"
                                + " (:Decision {decisionId: 'd1', decision: 'rejected', fromKey: 'S-1', toKey: 'Pay.java', linkType: 'IMPLEMENTS',"
                                + " comment: '<b>no</b>', decidedBy: 'cleo', decidedAt: $march, undoneBy: 'dora', undoneAt: $may,"
                                + " confidence: 0.25}),"
                                + " (:Decision {decisionId: 'd2', decision: 'rejected', fromKey: 'S-1', toKey: 'Secret.java',"
                                + " comment: 'hidden', decidedBy: 'cleo', decidedAt: $march})",
                        "may",
                        MAY,
                        "march",
                        MARCH);
    }

    @Test
    void shouldTellWhatBecameDifferentSinceABaseline() {
        var rows = http().get("/reports/diff.csv?from=release-1&to=" + JUNE).body();

        assertThat(rows.lines())
                .containsExactly(
                        "change,key,documentType,title,product,before,after",
                        "Items that appeared,S-2,UserStory,Pay later,,,\"uncovered, lacks spec|code, test\"",
                        "Items that vanished,S-3,UserStory,Pay by cheque,,\"partly, lacks test\",",
                        "Items that stand otherwise,S-1,UserStory,Pay by card,,\"partly, lacks test\",covered",
                        "Items whose text changed,S-1,UserStory,Pay by card,,,\"changed once, last at 2026-05-01T00:00:00Z\"",
                        "Links that appeared,Secret.java,IMPLEMENTS,S-1 (Pay by card),,,declared (backlog/Secret.java.md:3@1a2b3c)",
                        "Links that appeared,PayTest.java,VERIFIES,S-1 (Pay by card),,,declared (backlog/PayTest.java.md:3@1a2b3c)",
                        "Links that vanished,Pay.java,IMPLEMENTS,S-3 (Pay by cheque),,declared (backlog/Pay.java.md:3@1a2b3c),");
        var facts = Http.json(http().get("/reports/diff.json?from=release-1&to=" + JUNE))
                .path("facts");
        assertThat(facts.path("Compared with").asString()).isEqualTo("2026-03-01T00:00:00Z (baseline release-1)");
        assertThat(facts.path("All items before").asString()).startsWith("3: 0 covered");
        assertThat(facts.path("All items after").asString()).startsWith("3: 1 covered");
    }

    @Test
    void shouldTakeABaselineWhereATimeIsTaken() {
        var named = Http.json(http().get("/reports/coverage.json?as-of=release-1"));
        var timed = Http.json(http().get("/reports/coverage.json?as-of=2026-03-01T00:00:00Z"));

        assertThat(named.path("rows")).isEqualTo(timed.path("rows"));
        assertThat(named.at("/facts/As of").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(named.at("/facts/Baseline").asString()).isEqualTo("release-1");
        assertThat(http().get("/reports/diff.md?from=release-9").body()).contains("There is no baseline `release-9`");
    }

    @Test
    void shouldShowAllThatIsOnRecordAboutOneRequirement() {
        var rows = http().get("/reports/audit.csv?key=S-1&as-of=" + JUNE).body();

        assertThat(rows)
                .contains(
                        "What stands for it,PayTest.java (test),PayTest.java,holds,,,,\"VERIFIES, declared, 1.00, backlog/")
                .contains(
                        "Links,Pay.java (←IMPLEMENTS—),Pay.java,suspect,2026-01-01T00:00:00Z,,,\"declared, 1.00, backlog/")
                .contains(
                        "Decisions and reviews,S-1 — Pay.java,,\"rejected, undone\",2026-03-01T00:00:00Z,2026-05-01T00:00:00Z,"
                                + "\"cleo, undone by dora\",\"IMPLEMENTS, 0.25, <b>no</b>\"")
                .contains("Texts it had,old,,replaced,2026-01-01T00:00:00Z,2026-05-01T00:00:00Z,Bob,")
                .contains("Texts it had,new,,current,2026-05-01T00:00:00Z,,Ada,");
        assertThat(http().get("/reports/audit.csv?key=S-2").body()).contains("Gaps,test,,missing,");
        assertThat(http().get("/reports/audit.csv?key=S-1&as-of=2026-04-01T00:00:00Z")
                        .body())
                .contains(
                        "rejected,2026-03-01T00:00:00Z,,cleo,", "Texts it had,old,,current,2026-01-01T00:00:00Z,,Bob,")
                .doesNotContain("undone", "PayTest.java", "Secret.java (←");
        assertThat(http().get("/reports/audit.html?key=S-1").body())
                .contains("<title>Audit of S-1", "&lt;b&gt;no&lt;/b&gt;");
    }

    // [test->TL-US-53]
    @Test
    void shouldShowWhatTheTrackerRemembersOfTheTimeBeforeToo() {
        assertThat(http().get("/reports/audit.csv?key=S-1&as-of=" + JUNE).body())
                .contains(
                        "Changes in its source,status,,changed,2025-01-25T00:00:00Z,,Ada,In Progress → Done",
                        "Changes in its source,link,,changed,2026-03-01T00:00:00Z,,Ada,(nothing) → This issue blocks S-2")
                .contains("Changes in its source,owner,,changed,2026-05-01T00:00:00Z,,Ada,Bob → (nothing)")
                .contains("This issue blocks Secret.java");
        assertThat(http().get("/reports/audit.csv?key=S-1&as-of=2026-04-01T00:00:00Z")
                        .body())
                .contains("In Progress → Done")
                .doesNotContain("Bob → (nothing)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "csv", "json", "md", "xlsx", "pdf"})
    void shouldWriteBothInEveryFormThatTablesHave(String format) {
        for (var report : new String[] {
            "diff." + format + "?from=release-1&to=" + JUNE, "audit." + format + "?key=S-1&as-of=" + JUNE
        }) {
            var answer = http().get("/reports/" + report);
            assertThat(answer.statusCode()).as(report).isEqualTo(200);
            assertThat(http().get("/reports/" + report).body()).as(report).isEqualTo(answer.body());
        }
    }

    @Nested
    @TestPropertySource(properties = "throughline.principal=ann")
    class OfAnn {
        @Test
        void shouldNotShowWhatSheMayNotRead() {
            assertThat(http().get("/reports/diff.csv?from=release-1").body())
                    .contains("PayTest.java")
                    .doesNotContain("Secret");
            assertThat(http().get("/reports/audit.json?key=S-1").body())
                    .contains("Pay.java", "In Progress → Done", "This issue blocks S-2")
                    .doesNotContain("Secret", "hidden", "Eve");
            assertThat(http().get("/reports/audit.md?key=Secret.java").statusCode())
                    .isEqualTo(404);
        }
    }
}
