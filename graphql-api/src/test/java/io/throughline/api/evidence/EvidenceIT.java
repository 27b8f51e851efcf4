// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.names.DocumentType;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a dashboard asks about evidence, over GraphQL and the real database. */
// [test->TL-US-50]
class EvidenceIT extends ServiceTest {
    private static final Map<String, Object> SHOP = Map.of("productName", "Shop");

    @BeforeAll
    static void fill() {
        TestGraph.empty()
                .document(DocumentType.PRODUCT, "SHOP", "Shop", SHOP)
                .document(DocumentType.USER_STORY, "S-1", "Pay by card", SHOP)
                .document(DocumentType.USER_STORY, "S-2", "Ship a parcel", SHOP)
                .document(DocumentType.USER_STORY, "S-3", "Sell at night", Map.of("productName", "Kiosk"))
                .document(
                        DocumentType.CODE,
                        "Card.java",
                        "CardPayment",
                        Map.of("productName", "Shop", "fingerprint", "c2", "owner", "Ann"))
                .document(DocumentType.TEST, "CardTest.java", "CardPaymentTest", SHOP)
                .link("PARENT_OF", "SHOP", "S-1")
                .link("PARENT_OF", "SHOP", "S-2")
                .link("IMPLEMENTS", "Card.java", "S-1", Map.of("confidence", 0.8, "sourceFingerprint", "c1"))
                .link("VERIFIES", "CardTest.java", "S-1")
                .chunk("S-1", 0, "A customer pays by card at the checkout.", null)
                .awaitIndexes();
    }

    @Test
    void shouldJudgeItemsAPageAtATime() {
        var query = """
                { coverage(products: ["Shop"], first: 1%s) { totalCount pageInfo { hasNextPage endCursor } nodes {
                  document { key title } status needs missing specs tasks code tests truncated
                  proofs { kind key linkType confidence suspect } } } }""";

        var first = data(query.formatted("")).path("coverage");
        var second = data(query.formatted(
                        ", after: \"" + first.at("/pageInfo/endCursor").asString() + "\""))
                .path("coverage");

        assertThat(first.path("totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/nodes/0").toString())
                .isEqualTo(
                        "{\"document\":{\"key\":\"S-1\",\"title\":\"Pay by card\"},\"status\":\"suspect\",\"needs\":[\"spec|code\",\"test\"],"
                                + "\"missing\":[],\"specs\":0,\"tasks\":0,\"code\":1,\"tests\":1,\"truncated\":false,\"proofs\":["
                                + "{\"kind\":\"code\",\"key\":\"Card.java\",\"linkType\":\"IMPLEMENTS\",\"confidence\":0.8,\"suspect\":true},"
                                + "{\"kind\":\"test\",\"key\":\"CardTest.java\",\"linkType\":\"VERIFIES\",\"confidence\":1.0,\"suspect\":false}]}");
        assertThat(second.at("/nodes/0/document/key").asString()).isEqualTo("S-2");
        assertThat(second.at("/nodes/0/missing").valueStream().map(need -> need.asString()))
                .containsExactly("spec|code", "test");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void shouldCountHowItemsStand() {
        assertThat(data("{ coverageShares { productName items covered suspect partly uncovered } }")
                        .path("coverageShares")
                        .toString())
                .isEqualTo(
                        "[{\"productName\":\"Kiosk\",\"items\":1,\"covered\":0,\"suspect\":0,\"partly\":0,\"uncovered\":1},"
                                + "{\"productName\":\"Shop\",\"items\":2,\"covered\":0,\"suspect\":1,\"partly\":0,\"uncovered\":1}]");
        assertThat(data("{ coverage(statuses: [uncovered]) { nodes { document { key } } } }")
                        .at("/coverage/nodes")
                        .findValuesAsString("key"))
                .containsExactly("S-2", "S-3");
    }

    @Test
    void shouldTellWhatAChangeTouchesAndWhomToAsk() {
        var impact = data("""
                { impact(keys: ["Card.java", "nothing"], depth: 2) { total complete reached {
                  document { key } direction distance confidence path suspect people { name role near } } } }""").path("impact");

        assertThat(impact.path("total").asInt()).isEqualTo(4);
        assertThat(impact.path("complete").asBoolean()).isTrue();
        assertThat(impact.path("reached")
                        .valueStream()
                        .map(reached -> reached.at("/document/key").asString() + " "
                                + reached.path("direction").asString()))
                .containsExactly("Card.java start", "S-1 upstream", "CardTest.java downstream", "SHOP upstream");
        assertThat(impact.at("/reached/0/people/0/name").asString()).isEqualTo("Ann");
        assertThat(impact.at("/reached/1/path").toString()).isEqualTo("[\"Card.java\",\"IMPLEMENTS>\",\"S-1\"]");
        assertThat(impact.at("/reached/1/suspect").asBoolean()).isTrue();
        assertThat(impact.at("/reached/1/confidence").asDouble()).isEqualTo(0.8);
    }

    @Test
    void shouldNameLinksThatBecameDoubtful() {
        var suspects =
                data("{ suspects { total links { type from fromTitle to toTitle changed kind reason confidence } } }")
                        .path("suspects");

        assertThat(suspects.toString())
                .isEqualTo(
                        "{\"total\":1,\"links\":[{\"type\":\"IMPLEMENTS\",\"from\":\"Card.java\",\"fromTitle\":\"CardPayment\",\"to\":\"S-1\","
                                + "\"toTitle\":\"Pay by card\",\"changed\":\"source\",\"kind\":\"meaning\",\"reason\":\"What changed is not on record.\",\"confidence\":0.8}]}");
    }

    @Test
    void shouldSayWhyADocumentIsMissedInASearch() {
        var query = "{ explainAbsence(query: \"pay by card\", key: \"%s\"%s) { key step reason } }";

        assertThat(data(query.formatted("S-1", "")).at("/explainAbsence/step").asString())
                .isEqualTo("shown");
        assertThat(data(query.formatted("S-1", ", filter: { products: [\"Kiosk\"] }"))
                        .at("/explainAbsence/step")
                        .asString())
                .isEqualTo("filter");
        assertThat(data(query.formatted("S-1", ", filter: { products: [] }"))
                        .at("/explainAbsence/step")
                        .asString())
                .isEqualTo("filter");
        assertThat(data(query.formatted("S-404", "")).at("/explainAbsence/step").asString())
                .isEqualTo("unknown");
    }

    @Test
    void shouldNameTheArgumentThatIsNotAllowed() {
        assertThat(message("{ impact(keys: []) { total } }")).isEqualTo("keys is 0 keys, allowed is 1 to 1000.");
        assertThat(message("{ impact(keys: [\"S-1\"], depth: 11) { total } }"))
                .isEqualTo("depth is 11, allowed is 1 to 10.");
        assertThat(message("{ impact(keys: [\"S-1\"], uses: -1) { total } }"))
                .isEqualTo("uses is -1, allowed is 0 to 10.");
        assertThat(message("{ impact(keys: [\"S-1\"], minConfidence: 1.5) { total } }"))
                .isEqualTo("minConfidence is 1.5, allowed is 0 to 1.");
        assertThat(message("{ suspects(limit: 0) { total } }")).isEqualTo("limit is 0, allowed is 1 to 10000.");
        assertThat(message("{ explainAbsence(query: \"\", key: \"S-1\") { step } }"))
                .isEqualTo("query is blank, allowed is 1 to 2000 characters.");
    }

    private String message(String query) {
        return error(query).path("message").asString();
    }
}
