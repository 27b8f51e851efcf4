// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestDatabase;
import io.throughline.api.support.TestGraph;
import io.throughline.names.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Waivers over GraphQL and in reports, on the real database. */
// [test->TL-US-61]
class WaiverIT extends ServiceTest {
    private static final String UNTIL = "2999-03-01T00:00:00Z";

    @BeforeEach
    void fill() {
        TestGraph.empty()
                .user("ann", "developer", "internal")
                .acl("internal", "internal")
                .acl("restricted", "restricted")
                .document(DocumentType.USER_STORY, "S-1", "Pay by card")
                .document(DocumentType.USER_STORY, "S-2", "Ship a parcel", Map.of("aclKey", "restricted"))
                .document(DocumentType.CODE, "Card.java", "CardPayment")
                .link("IMPLEMENTS", "Card.java", "S-1", Map.of())
                .awaitIndexes();
    }

    @Test
    void shouldLetAnItemPassWithReasonAndEnd() {
        var given = data(waive("S-1", "tested\\nby hand")).path("waive");

        assertThat(given.path("reason").asString()).isEqualTo("tested by hand");
        assertThat(given.path("waivedBy").asString()).isEqualTo("local");
        assertThat(given.path("inForce").asBoolean()).isTrue();
        var item = data("{ coverage(statuses: [waived]) { nodes { status missing waiver { key until reason } } } }")
                .at("/coverage/nodes/0");
        assertThat(item.path("missing").values())
                .extracting(need -> need.asString())
                .containsExactly("test");
        assertThat(item.at("/waiver/key").asString()).isEqualTo("S-1");
        assertThat(item.at("/waiver/until").asString()).startsWith("2999-03-01T00:00");
        assertThat(data("{ coverageShares { items partly waived } }").toString())
                .contains("\"items\":2,\"partly\":0,\"waived\":1");
        assertThat(http().get("/reports/coverage.csv").body())
                .contains(",waived,test (waived until 2999-03-01T00:00:00Z by local: tested by hand),");
        assertThat(http().get("/reports/matrix.junit").body()).contains("skipped=\"1\"", "<skipped message=");
        assertThat(http().get("/reports/audit.csv?key=S-1").body()).contains("Waivers,tested by hand,,in force,");
    }

    @Test
    void shouldJudgeAgainWhenItIsEndedAndKeepTheRecord() {
        data(waive("S-1", "first"));
        data(waive("S-1", "second"));
        assertThat(data("mutation { endWaiver(key: \"S-1\") { reason endedBy inForce } }")
                        .toString())
                .contains("\"reason\":\"second\",\"endedBy\":\"local\",\"inForce\":false");

        assertThat(http().get("/reports/coverage.csv").body()).contains("S-1,UserStory,Pay by card,,partly,test,");
        assertThat(data("{ waivers(keys: [\"S-1\"]) { reason inForce endedBy } }")
                        .toString())
                .contains("second", "first")
                .doesNotContain("true", "\"endedBy\":null");
        assertThat(http().get("/reports/audit.csv?key=S-1").body())
                .contains("Waivers,second,,ended,", ",\"local, ended by local\",was meant until 2999-03-01T00:00:00Z");
        assertThat(problem("mutation { endWaiver(key: \"S-1\") { id } }"))
                .isEqualTo("No waiver of `S-1` is in force: `throughline waivers S-1` shows those it had.");
    }

    @Test
    void shouldHaveOneInForceWhenManyAreGivenAtOnce() {
        var answers = Stream.of("a", "b", "c", "d")
                .map(reason -> CompletableFuture.supplyAsync(() -> http().ask(waive("S-1", reason), Map.of())))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer ->
                        assertThat(answer.path("errors").isMissingNode()).isTrue());
        assertThat(data("{ waivers { inForce } }").path("waivers").values())
                .hasSize(4)
                .filteredOn(waiver -> waiver.path("inForce").asBoolean())
                .hasSize(1);
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertThat(problem(waive("S-1", "  "))).isEqualTo("The reason is blank: say why the item may pass.");
        assertThat(problem(waive("S-9", "why"))).startsWith("There is no document `S-9` that `local` may read");
        assertThat(problem(waive("Card.java", "why"))).startsWith("`Card.java` is a Code, which coverage never judges");
        assertThat(problem(waive("S-1", "why").replace("2999", "1999")))
                .startsWith("The waiver would end at 1999-03-01T00:00:00Z, which is over");
        assertThat(problem(waive("S-1", "x".repeat(2_001)))).contains("2,001 characters, allowed are at most 2,000");
        assertThat(data("{ waivers { id } }").path("waivers")).isEmpty();
    }

    @Nested
    @TestPropertySource(properties = "throughline.principal=ann")
    class OfAnn {
        @Test
        void shouldNeitherWaiveNorShowWhatMayNotBeRead() {
            TestDatabase.driver()
                    .executableQuery(
                            "CREATE (:Waiver {waiverId: 'w', documentKey: 'S-2', reason: 'secret', until: datetime('2999-01-01T00:00:00Z'),"
                                    + " waivedBy: 'local', waivedAt: datetime('2020-01-01T00:00:00Z')})")
                    .execute();

            assertThat(data("{ waivers { id } coverage { nodes { document { key } } } }")
                            .toString())
                    .doesNotContain("secret", "S-2", "\"w\"");
            for (var mistake : List.of(waive("S-2", "why"), "mutation { endWaiver(key: \"S-2\") { id } }")) {
                assertThat(problem(mistake)).startsWith("There is no document `S-2` that `ann` may read");
            }
        }
    }

    private static String waive(String key, String reason) {
        return "mutation { waive(key: \"%s\", reason: \"%s\", until: \"%s\") { reason until waivedBy inForce } }"
                .formatted(key, reason, UNTIL);
    }

    private String problem(String mutation) {
        return error(mutation).path("message").asString();
    }
}
