// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.Http;
import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client meets before and around GraphQL. */
// [test->TL-US-17]
class DoorIT extends ServiceTest {
    private static final String QUERY = "{\"query\":\"{ products { totalCount } }\"}";
    private static final String ANSWER = "{\"data\":{\"products\":{\"totalCount\":0}}}";

    @BeforeAll
    static void emptyTheGraph() {
        TestGraph.empty();
    }

    @Test
    void shouldAnswerAnEmptyGraph() {
        assertThat(
                        data("{ products { totalCount } documents { nodes { key } } search(query: \"anything\") { nodes { rank } } }")
                                .toString())
                .isEqualTo("{\"products\":{\"totalCount\":0},\"documents\":{\"nodes\":[]},\"search\":{\"nodes\":[]}}");
    }

    @Test
    void shouldTakeJsonAlone() {
        assertThat(http().post("application/json", QUERY).body()).isEqualTo(ANSWER);
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            var answer = http().post(type, QUERY);
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(message(answer)).isEqualTo("Content-Type is " + type + ", allowed is application/json.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "[{\"query\":\"{ products { totalCount } }\"}]",
                "{}",
                "\"{}\"",
                "{\"query\":\"{a}\",\"variables\":[]}"
            })
    void shouldSayWhatABodyMustBe(String body) {
        var answer = http().post("application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "\\n\\tat");
        assertThat(message(answer)).startsWith("The body is no GraphQL request: send a JSON object with `query`");
    }

    @Test
    void shouldAnswerQueriesOverGet() {
        var answer = http().get("/graphql?query=" + encode("query Q($n: Int) { products(first: $n) { totalCount } }")
                + "&operationName=Q&variables=" + encode("{\"n\": 5}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ANSWER);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void shouldRefuseAnythingButAQueryOverGet() {
        assertThat(message(http().get("/graphql?query=" + encode("mutation { x }"))))
                .isEqualTo("GET answers queries alone: send this operation with POST.");
        assertThat(http().get("/graphql").statusCode()).isEqualTo(400);
        assertThat(http().get("/graphql?query=x&variables=7").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldFollowTheMediaTypeOfGraphQl() {
        var bad = http().post(
                        "application/json",
                        "{\"query\":\"{ nothing }\"}",
                        "Accept",
                        "application/graphql-response+json");

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/graphql-response+json"));
    }

    @Test
    void shouldAnswerJsonToAnyAccept() {
        for (var accept : new String[] {"*/*", "text/html", "text/event-stream", "application/graphql-response+json"}) {
            assertThat(http().post("application/json", QUERY, "Accept", accept).body())
                    .isEqualTo(ANSWER);
        }
    }

    @Test
    void shouldPrintTheSchema() {
        assertThat(http().get("/graphql/schema").body()).contains("interface Document implements Node", "type Query");
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge() {
        var large = "{\"query\":\"{ products { totalCount } }\", \"x\":\"" + "x".repeat(1 << 20) + "\"}";
        var told = http().post("application/json", large);
        var untold = http().send(http().request("/graphql", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(message(told)).isEqualTo("The body is larger than 1048576 bytes.");
        assertThat(untold.statusCode()).isEqualTo(413);
    }

    @Test
    void shouldLimitWhatAQueryAsksFor() {
        var aliases =
                IntStream.range(0, 60).mapToObj(i -> "a" + i + ": __typename").collect(Collectors.joining(" "));

        assertThat(error("{ " + aliases + " }").path("message").asString()).contains("more than 50 aliases");
        assertThat(error("{ products { nodes " + "{ parent ".repeat(40) + "{ key }" + "}".repeat(40) + " } }")
                        .path("message")
                        .asString())
                .contains("more than 30 levels");
        assertThat(error("{ __typename " + "@a ".repeat(1000) + "}")
                        .path("message")
                        .asString())
                .contains("more than 50 directives");
        assertThat(error("{ products { nodes { key } } " + "__typename ".repeat(2000) + "}")
                        .path("message")
                        .asString())
                .contains("more than 1000 fields");
        assertThat(error("{ " + "__typename ".repeat(20_000) + "}")
                        .path("message")
                        .asString())
                .hasSizeLessThan(300);
    }

    @Test
    void shouldLetIntrospectionPass() {
        assertThat(data(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
                        .at("/__schema/queryType/name")
                        .asString())
                .isEqualTo("Query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example", ""})
    void shouldAnswerUnderItsOwnNamesAlone(String host) {
        var answer = http().post("application/json", QUERY, "Host", host);

        assertThat(answer.statusCode()).isIn(400, 421);
        assertThat(answer.body()).doesNotContain("totalCount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080"})
    void shouldAnswerUnderEachOfItsNames(String host) {
        assertThat(http().post("application/json", QUERY, "Host", host).body()).isEqualTo(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "not a url"})
    void shouldRefusePagesOfOtherSites(String origin) {
        var answer = http().post("application/json", QUERY, "Origin", origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(message(answer))
                .isEqualTo("Origin is " + origin + ": pages of another site may not ask this service.");
    }

    @Test
    void shouldAnswerItsOwnPages() {
        assertThat(http().post("application/json", QUERY, "Origin", "http://localhost:8080", "Host", "localhost:8080")
                        .body())
                .isEqualTo(ANSWER);
    }

    @Test
    void shouldForbidBrowsersEverythingFromElsewhere() {
        for (var path : new String[] {"/", "/graphql/schema", "/d/any/key.java", "/nothing"}) {
            var headers = http().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        }
    }

    @Test
    void shouldServeTheExplorerUnderAllItsAddresses() {
        var start = http().get("/");

        assertThat(start.body()).contains("<html");
        for (var path : new String[] {"/d", "/d/TL-US-4", "/d/shop/src/Pay.java", "/d/a%2Fb%23c"}) {
            assertThat(http().get(path).body()).as(path).isEqualTo(start.body());
        }
        assertThat(http().get("/graphiql").statusCode()).isEqualTo(200);
        var nothing = http().get("/nothing", "Accept", "text/html,*/*");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).isEqualTo(start.body());
    }

    @Test
    void shouldSayThatThereIsNothing() {
        for (var path :
                new String[] {"/nothing", "/assets/nothing.js", "/assets/../application.properties", "/actuator/env"}) {
            var answer = http().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception", "trace", "timestamp");
        }
        assertThat(message(http().get("/nothing"))).isEqualTo("There is nothing at /nothing.");
    }

    @Test
    void shouldTellHowItIs() {
        assertThat(http().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http().get("/actuator/prometheus").body())
                .contains("graphql_request_seconds", "jvm_memory_used_bytes");
    }

    private static String message(HttpResponse<String> response) {
        return Http.json(response).at("/errors/0/message").asString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
