// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-56]
class OpenApiTest {
    @Test
    void shouldListTheOperationsBelowTheServersPath() {
        assertThat(operations("""
                openapi: 3.1.0
                servers:
                  - url: https://shop.test/v1
                paths:
                  /orders/{orderId}:
                    parameters: []
                    get: {operationId: order}
                    delete: {operationId: cancel}
                  /orders:
                    post: {summary: Adds an order}
                """))
                .containsExactly("POST /v1/orders", "DELETE /v1/orders/{orderId}", "GET /v1/orders/{orderId}");
    }

    @Test
    void shouldReadSwaggerAndJson() {
        assertThat(operations("swagger: '2.0'\nbasePath: /api\npaths:\n  /x:\n    get: {}\n"))
                .containsExactly("GET /api/x");
        assertThat(operations("{\n\"openapi\": \"3.0.0\",\n\"paths\": {\"/x\": {\"put\": {}}}}"))
                .containsExactly("PUT /x");
    }

    @Test
    void shouldReadJsonAsProgramsWriteIt() {
        assertThat(
                        operations(
                                "{\n\t\"info\": {\"title\": \"a\\/b \\ud83d\\ude00\"},\n\t\"paths\": {\"\\/x\": {\"get\": {}}},\n\t\"openapi\": \"3.0.0\"\n}"))
                .containsExactly("GET /x");
        assertThat(operations("{\"info\":{},\"paths\":{\"/x\":{\"get\":{}}},\"swagger\":\"2.0\",\"basePath\":\"/v1\"}"))
                .containsExactly("GET /v1/x");
    }

    @ParameterizedTest
    @CsvSource({
        "https://{host}/v1, /v1/x",
        "'{scheme}://shop.test/{version}', /v2/x",
        "//shop.test/v1?key=1, /v1/x",
        "/{tenant}/v1, '/{tenant}/v1/x'",
        "'{base}/v1', '/{base}/v1/x'",
        "https://shop.test, /x",
        "'not a url', '/not a url/x'",
    })
    void shouldReadTheServersPath(String url, String path) {
        assertThat(operations("""
                openapi: 3.0.0
                servers:
                - url: '%s'
                  variables: {version: {default: v2}, scheme: {default: https}}
                paths: {/x: {get: {}}}
                """.formatted(url))).containsExactly("GET " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Deployment\npaths:\n  /x:\n    get: {}\n",
                "openapi: 3.0.0",
                "openapi: 3.0.0\npaths: 7",
                "openapi: 3.0.0\npaths: {/x: [get]}",
                "{\"docs\": {\"openapi\": \"3.0.0\"}, \"paths\": {\"/x\": {\"get\": {}}}}",
                ""
            })
    void shouldListNothingOfWhatIsNoDescription(String text) {
        assertThat(OpenApi.of(text)).isEqualTo(new OpenApi(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi: 3.0.0\nservers: [", "{\"openapi\": \"3.0.0\",\n \"paths\": {"})
    void shouldSayWhereWhatSaysToBeADescriptionCannotBeRead(String text) {
        assertThat(OpenApi.of(text).problem().orElseThrow()).matches("line [23] is not valid");
    }

    @Test
    void shouldBearTextsThatAreMadeToBeSlow() {
        assertThat(operations("openapi: 3.0.0\npaths: " + "[".repeat(100_000))).isEmpty();
        var bomb = new StringBuilder("openapi: 3.0.0\na0: &a0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(operations(bomb.toString())).isEmpty();
        assertThat(operations("{\"openapi\":" + "[".repeat(100_000))).isEmpty();
        assertThat(operations(
                        "openapi: 3.0.0\nservers: [{url: '" + "{".repeat(100_000) + "'}]\npaths: {/x: {get: {}}}"))
                .hasSize(1);
    }

    private static List<String> operations(String text) {
        return OpenApi.of(text).operations();
    }
}
