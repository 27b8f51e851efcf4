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
import tools.jackson.databind.JsonNode;

/** Decisions and reviews over GraphQL, on the real database. */
// [test->TL-US-38] [test->TL-US-39]
class ReviewIT extends ServiceTest {
    private static final String ACCEPT =
            "mutation { decideSuggestion(from: \"S-1\", to: \"Card.java\", decision: accept, comment: \"seen\") {"
                    + " id from to decision type confidence } }";

    @BeforeEach
    void fill() {
        TestGraph.empty()
                .user("ann", "developer", "internal")
                .acl("internal", "internal")
                .acl("restricted", "restricted")
                .document(DocumentType.USER_STORY, "S-1", "Pay by card", Map.of("fingerprint", "s1"))
                .document(DocumentType.USER_STORY, "S-2", "Ship a parcel", Map.of("fingerprint", "s2"))
                .document(DocumentType.CODE, "Card.java", "CardPayment", Map.of("fingerprint", "c1"))
                .document(DocumentType.CODE, "Parcel.java", "ParcelShipping", Map.of("fingerprint", "c2"))
                .document(DocumentType.CODE, "Secret.java", "CardSecret", Map.of("aclKey", "restricted"))
                .chunk("S-1", 0, "A customer pays by card at the checkout.", null)
                .chunk("S-2", 0, "A clerk ships the parcel.", null)
                .chunk("Card.java", 0, "class CardPayment { void payByCard() {} }", null)
                .chunk("Parcel.java", 0, "class ParcelShipping { void shipParcel() {} }", null)
                .chunk("Secret.java", 0, "class CardSecret { void payByCard() {} }", null)
                .link("IMPLEMENTS", "Parcel.java", "S-2", Map.of("sourceFingerprint", "c0", "targetFingerprint", "s2"))
                .awaitIndexes();
    }

    @Test
    void shouldMakeAnAcceptedSuggestionALinkOfItsOwnKind() {
        assertThat(suggested()).contains("S-1 Card.java");

        var decided = data(ACCEPT).path("decideSuggestion");

        assertThat(decided.path("decision").asString()).isEqualTo("accepted");
        assertThat(decided.path("type").asString()).isEqualTo("IMPLEMENTS");
        assertThat(decided.path("confidence").asDouble()).isBetween(0.001, 0.999);
        assertThat(suggested()).doesNotContain("S-1 Card.java");
        var link =
                data("{ document(key: \"S-1\") { links { nodes { type origin reviewState evidence document { key } } } } }")
                        .at("/document/links/nodes/0");
        assertThat(link.path("origin").asString()).isEqualTo("inferred");
        assertThat(link.path("reviewState").asString()).isEqualTo("confirmed");
        assertThat(link.path("evidence").asString())
                .startsWith("suggested with 0.")
                .endsWith("accepted by local");
        assertThat(http().get("/reports/coverage.csv").body())
                .contains("S-1,UserStory,Pay by card,,partly,test,0,0,1,0");
        var onRecord = decisions().get(0);
        assertThat(onRecord.path("comment").asString()).isEqualTo("seen");
        assertThat(onRecord.path("decidedBy").asString()).isEqualTo("local");
        assertThat(onRecord.path("confidence").asDouble())
                .isEqualTo(decided.path("confidence").asDouble());
        assertThat(message(ACCEPT)).startsWith("`S-1` and `Card.java` were accepted by local at ");
    }

    @Test
    void shouldRestoreWhatWasThereBeforeWhenItIsUndone() {
        for (var decision : List.of("accept", "reject")) {
            var before = live();
            var suggestions = suggested();
            data(decide("S-1", "Card.java", decision));
            assertThat(live()).isNotEqualTo(before);

            data(decide("Card.java", "S-1", "undo"));

            assertThat(live()).isEqualTo(before);
            assertThat(suggested()).isEqualTo(suggestions);
            assertThat(message(decide("S-1", "Card.java", "undo")))
                    .isEqualTo("Nothing is decided about `S-1` and `Card.java`, so there is nothing to undo.");
        }
        assertThat(decisions())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("undoneBy").asString()).isEqualTo("local"));
    }

    @Test
    void shouldNeitherSuggestNorShowNorCountWhatWasRejected() {
        data(decide("S-1", "Card.java", "reject"));

        assertThat(suggested()).doesNotContain("S-1 Card.java");
        assertThat(data("{ document(key: \"S-1\") { implementedBy { nodes { key } } links { nodes { type } } } }")
                        .toString())
                .doesNotContain("Card.java", "IMPLEMENTS");
        assertThat(data("{ trace(key: \"S-1\") { steps { document { key } } } }")
                        .toString())
                .doesNotContain("Card.java");
        assertThat(http().get("/reports/coverage.csv").body()).contains("S-1,UserStory,Pay by card,,uncovered,");
    }

    @Test
    void shouldDecideOnceWhenManyDecideAtOnce() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> http().ask(ACCEPT, Map.of())))
                .limit(4)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(answer -> answer.path("errors")
                        .isMissingNode()))
                .hasSize(1);
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void shouldClearASuspectLinkUntilAnEndChangesAgain() {
        assertThat(suspects()).contains("S-2", "Parcel.java");
        var before = live();

        var reviewed = data(
                "mutation { reviewLink(from: \"S-2\", to: \"Parcel.java\", comment: \"renamed only\") { decision type } }");
        assertThat(reviewed.at("/reviewLink/0/decision").asString()).isEqualTo("reviewed");
        assertThat(suspects()).doesNotContain("S-2");

        data("mutation { reviewLink(from: \"S-2\", to: \"Parcel.java\", undo: true) { decision } }");
        assertThat(live()).isEqualTo(before);
        assertThat(suspects()).contains("S-2");

        data("mutation { reviewLink(from: \"S-2\", to: \"Parcel.java\") { decision } }");
        TestGraph.on().run("MATCH (d:Document {key: 'S-2'}) SET d.fingerprint = 's3'");
        assertThat(suspects()).contains("S-2");
        assertThat(decisions())
                .hasSize(2)
                .extracting(one -> one.path("comment").asString())
                .contains("renamed only");
        assertThat(message("mutation { reviewLink(from: \"S-1\", to: \"Card.java\") { decision } }"))
                .isEqualTo("`S-1` and `Card.java` are not linked, so there is nothing to review.");
    }

    @Test
    void shouldSayWhatCannotBeDecided() {
        assertThat(message(decide("S-2", "Parcel.java", "accept")))
                .isEqualTo(
                        "`S-2` and `Parcel.java` are linked already (IMPLEMENTS, declared), so nothing is to be decided.");
        assertThat(message(decide("S-1", "S-2", "accept")))
                .startsWith("No link fits between the UserStory `S-1` and the UserStory `S-2`");
        assertThat(message(decide("S-1", " ", "accept"))).isEqualTo("The key TO is blank: name both documents.");
        assertThat(message("{ decisions(limit: 0) { id } }")).isEqualTo("limit is 0, allowed is 1 to 10000.");
    }

    @Test
    void shouldTakeDecisionsOnlyAsOtherSitesCannotSendThem() {
        var body = "{\"query\": \"mutation { reviewLink(from: \\\"S-2\\\", to: \\\"Parcel.java\\\") { decision } }\"}";
        assertThat(http().post("application/json", body, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http().post("text/plain", body).statusCode()).isEqualTo(415);
        assertThat(http().get(
                                "/graphql?query=mutation%7BreviewLink(from:%22S-2%22,to:%22Parcel.java%22)%7Bdecision%7D%7D")
                        .body())
                .contains("GET answers queries alone");
        assertThat(decisions()).isEmpty();
    }

    @Nested
    @TestPropertySource(properties = "throughline.principal=ann")
    class OfAnn {
        @Test
        void shouldTellWhatSheMayNotReadAndWhatIsNotThereAlike() {
            for (var key : List.of("Secret.java", "Nothing.java")) {
                assertThat(message(decide("S-1", key, "accept")))
                        .isEqualTo("There is no document `" + key
                                + "` that `ann` may read: `throughline search` finds keys by words.");
            }
            TestGraph.on()
                    .run(
                            "CREATE (:Decision {decisionId: 'd', decision: 'rejected', fromKey: 'S-1', toKey: 'Secret.java',"
                                    + " comment: '', decidedBy: 'root', decidedAt: datetime()})");
            assertThat(decisions()).isEmpty();
            assertThat(suggested()).doesNotContain("S-1 Secret.java");
        }
    }

    @Nested
    @TestPropertySource(properties = "throughline.decisions=false")
    class WhereNothingIsDecided {
        @Test
        void shouldAnswerQueriesAlone() {
            assertThat(message(ACCEPT)).contains("takes no decisions", "THROUGHLINE_DECISIONS");
            assertThat(suggested()).contains("S-1 Card.java");
        }
    }

    private static String decide(String from, String to, String decision) {
        return "mutation { decideSuggestion(from: \"%s\", to: \"%s\", decision: %s) { decision } }"
                .formatted(from, to, decision);
    }

    private String message(String query) {
        return error(query).path("message").asString();
    }

    private List<String> suggested() {
        return data("{ suggestions(confidence: 0, limit: 50) { from to } }")
                .path("suggestions")
                .valueStream()
                .map(one -> one.path("from").asString() + " " + one.path("to").asString())
                .toList();
    }

    private List<JsonNode> decisions() {
        return data("{ decisions { comment decidedBy decidedAt confidence undoneBy undoneAt decision } }")
                .path("decisions")
                .valueStream()
                .toList();
    }

    private String suspects() {
        return http().get("/reports/suspects.csv").body();
    }

    /** Every document and every live link with all that they hold. */
    private static List<String> live() {
        return TestDatabase.driver()
                .executableQuery(
                        "MATCH (d:Document) RETURN labels(d) AS kind, properties(d) AS all UNION ALL"
                                + " MATCH (a)-[r]->(b) WHERE r.validTo IS NULL RETURN [type(r), a.key, b.key] AS kind, properties(r) AS all")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("kind").asList() + " "
                        + new java.util.TreeMap<>(row.get("all").asMap()))
                .sorted()
                .toList();
    }
}
