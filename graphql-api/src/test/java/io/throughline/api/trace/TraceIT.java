// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-12]
class TraceIT extends ServiceTest {
    private static final ZonedDateTime MARCH = ZonedDateTime.parse("2026-03-01T00:00:00Z");

    @BeforeAll
    static void writeGraph() {
        TestGraph.empty()
                .document(PRODUCT, "SHOP", "Shop")
                .document(USER_STORY, "S-1", "Pay by card")
                .document(CODE, "Pay.java", "Pay.java")
                .document(CODE, "Old.java", "Old.java", Map.of("validTo", MARCH))
                .document(CODE, "Free.java", "Free.java", Map.of("endLine", 12L))
                .document(TEST, "PayTest.java", "PayTest.java")
                .link("PARENT_OF", "SHOP", "S-1")
                .link("IMPLEMENTS", "Pay.java", "S-1", Map.of("origin", "annotation", "reviewState", "confirmed"))
                .link("IMPLEMENTS", "Old.java", "S-1", Map.of("validTo", MARCH))
                .link("VERIFIES", "PayTest.java", "S-1")
                .link("IMPORTS", "PayTest.java", "Pay.java", Map.of("origin", "structure"));
    }

    @Test
    void shouldWalkDownWithEvidence() {
        var trace = data("""
                { trace(key: "SHOP", direction: down) { truncated start { key } steps { depth fromKey document { key }
                  link { linkId type direction origin confidence evidence reviewState document { key } } } } }""").path("trace");

        assertThat(trace.at("/start/key").asString()).isEqualTo("SHOP");
        assertThat(trace.path("truncated").asBoolean()).isFalse();
        assertThat(trace.path("steps").valueStream().map(step -> step.at("/document/key")
                        .asString()))
                .containsExactly("S-1", "Pay.java", "PayTest.java");
        var pay = trace.at("/steps/1");
        assertThat(pay.path("depth").asInt()).isEqualTo(2);
        assertThat(pay.path("fromKey").asString()).isEqualTo("S-1");
        assertThat(pay.at("/link/type").asString()).isEqualTo("IMPLEMENTS");
        assertThat(pay.at("/link/direction").asString()).isEqualTo("in");
        assertThat(pay.at("/link/origin").asString()).isEqualTo("annotation");
        assertThat(pay.at("/link/reviewState").asString()).isEqualTo("confirmed");
        assertThat(pay.at("/link/evidence").asString()).isEqualTo("backlog/Pay.java.md:3@1a2b3c");
        assertThat(pay.at("/link/document/key").asString()).isEqualTo("Pay.java");
    }

    @Test
    void shouldShowThePast() {
        var trace = data(
                "{ trace(key: \"S-1\", direction: down, asOf: \"2026-02-01T00:00:00Z\") { steps { document { key } } } }");

        assertThat(trace.at("/trace/steps").valueStream().map(step -> step.at("/document/key")
                        .asString()))
                .containsExactly("Old.java", "Pay.java", "PayTest.java");
    }

    @Test
    void shouldCarryTheInstantIntoNestedFields() {
        var story = data("""
                { document(key: "S-1", asOf: "2026-02-01T00:00:00Z") { implementedBy { totalCount nodes { key
                  implements { nodes { key } } } } } }""").at("/document/implementedBy");

        assertThat(story.path("totalCount").asInt()).isEqualTo(2);
        assertThat(story.at("/nodes/0/key").asString()).isEqualTo("Old.java");
        assertThat(story.at("/nodes/0/implements/nodes/0/key").asString()).isEqualTo("S-1");
    }

    @Test
    void shouldHideWhatIsGone() {
        assertThat(data("{ document(key: \"Old.java\") { key } }")
                        .path("document")
                        .isNull())
                .isTrue();
        assertThat(
                        data("{ document(key: \"S-1\") { implementedBy { totalCount } links(types: [IMPLEMENTS]) { totalCount } } }")
                                .path("document")
                                .toString())
                .isEqualTo("{\"implementedBy\":{\"totalCount\":1},\"links\":{\"totalCount\":1}}");
    }

    @Test
    void shouldDrawTheNeighbourhoodWithEveryLinkInIt() {
        var around = data("""
                { neighbourhood(key: "S-1") { truncated documents { depth linkCount document { key } }
                  links { type fromKey toKey origin } } }""").path("neighbourhood");

        assertThat(around.at("/documents/0/document/key").asString()).isEqualTo("S-1");
        assertThat(around.at("/documents/0/linkCount").asInt()).isEqualTo(3);
        assertThat(around.path("links")
                        .valueStream()
                        .map(link -> link.path("fromKey").asString() + " "
                                + link.path("type").asString() + " "
                                + link.path("toKey").asString()))
                .containsExactly(
                        "Pay.java IMPLEMENTS S-1",
                        "PayTest.java IMPORTS Pay.java",
                        "PayTest.java VERIFIES S-1",
                        "SHOP PARENT_OF S-1");
    }

    @Test
    void shouldAnswerNullForWhatIsNotThere() {
        assertThat(data("{ trace(key: \"X\") { truncated } neighbourhood(key: \"X\") { truncated } }")
                        .toString())
                .isEqualTo("{\"trace\":null,\"neighbourhood\":null}");
    }

    @Test
    void shouldRefuseADepthOutOfRange() {
        assertThat(error("{ trace(key: \"SHOP\", depth: 11) { truncated } }")
                        .path("message")
                        .asString())
                .isEqualTo("depth is 11, allowed is 1 to 10.");
    }

    // [test->TL-US-47]
    @Test
    void shouldNameWhatIsAmiss() {
        assertThat(data("{ gaps(kinds: [no_code, unreached_code]) { counts { kind total }"
                                + " nodes { kind size churn since document { key title } } } }")
                        .path("gaps")
                        .toString())
                .isEqualTo("{\"counts\":[{\"kind\":\"no_code\",\"total\":0},{\"kind\":\"unreached_code\",\"total\":1}],"
                        + "\"nodes\":[{\"kind\":\"unreached_code\",\"size\":12,\"churn\":0,\"since\":\"2026-01-01T00:00:00Z\","
                        + "\"document\":{\"key\":\"Free.java\",\"title\":\"Free.java\"}}]}");
        assertThat(data("{ gaps(products: [\"None\"]) { nodes { detail } } }").at("/gaps/nodes"))
                .isEmpty();
        assertThat(error("{ gaps(limit: 0) { counts { total } } }")
                        .path("message")
                        .asString())
                .isEqualTo("limit is 0, allowed is 1 to 10000.");
    }

    @Test
    void shouldTakeOneStatementEach() {
        assertThat(statementsOf("{ trace(key: \"SHOP\") { steps { document { key } link { reviewState } } } }"))
                .isEqualTo(1);
        assertThat(statementsOf(
                        "{ neighbourhood(key: \"S-1\", depth: 2) { documents { linkCount } links { linkId } } }"))
                .isEqualTo(1);
    }
}
