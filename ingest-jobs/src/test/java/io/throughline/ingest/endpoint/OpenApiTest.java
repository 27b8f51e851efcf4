// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-56]
class OpenApiTest {
    @Test
    void shouldListTheOperationsBelowTheServersPath() {
        assertThat(OpenApi.operations("""
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
        assertThat(OpenApi.operations("swagger: '2.0'\nbasePath: /api\npaths:\n  /x:\n    get: {}\n"))
                .containsExactly("GET /api/x");
        assertThat(OpenApi.operations("{\n\"openapi\": \"3.0.0\",\n\"paths\": {\"/x\": {\"put\": {}}}}"))
                .containsExactly("PUT /x");
    }

    @Test
    void shouldTakeAServerThatIsATemplateForNothing() {
        assertThat(OpenApi.operations(
                        "openapi: 3.0.0\nservers:\n- url: https://{host}/v1\npaths:\n  /x:\n    get: {}\n"))
                .containsExactly("GET /x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Deployment\npaths:\n  /x:\n    get: {}\n",
                "openapi: 3.0.0",
                "openapi: [",
                "openapi: 3.0.0\npaths: 7",
                "openapi: 3.0.0\npaths: {/x: [get]}",
                ""
            })
    void shouldListNothingOfWhatIsNoDescription(String text) {
        assertThat(OpenApi.operations(text)).isEmpty();
    }

    @Test
    void shouldBearTextsThatAreMadeToBeSlow() {
        assertThat(OpenApi.operations("openapi: 3.0.0\npaths: " + "[".repeat(100_000)))
                .isEmpty();
        var bomb = new StringBuilder("openapi: 3.0.0\na0: &a0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(OpenApi.operations(bomb.toString())).isEmpty();
    }
}
