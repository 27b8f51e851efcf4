// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.ThroughlineService;
import io.throughline.api.support.Http;
import io.throughline.api.support.Relay;
import io.throughline.api.support.TestDatabase;
import io.throughline.api.support.TestGraph;
import io.throughline.embedding.TextEmbedder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service beside a database that comes late, goes and comes back. */
// [test->TL-US-20] [test->TL-US-19]
class AvailabilityIT {
    private static final String QUERY = "{ products { totalCount } }";

    @Test
    void shouldStartBeforeTheDatabaseAndRideOutItsRestart() {
        TestGraph.empty();
        var port = Relay.freePort();
        var database = (URI) TestDatabase.properties().get("throughline.neo4j.uri");
        try (var service = start(port)) {
            var http = new Http(service.port());

            assertUnavailable(http);
            assertThat(http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(http.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"DOWN\"}");

            try (var relay = Relay.open(port, database)) {
                assertThat(relay).isNotNull();
                assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
                assertThat(ask(http).at("/data/products/totalCount").isNumber()).isTrue();
            }
            assertUnavailable(http);

            try (var relay = Relay.open(port, database)) {
                assertThat(relay).isNotNull();
                assertThat(ask(http).at("/data/products/totalCount").isNumber()).isTrue();
            }
        }
    }

    @Test
    void shouldSayThatTheModelCannotBeOpened() {
        TestGraph.empty();
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("server.port", 0);
        properties.put("throughline.model", "no-such-model");
        try (var service = ThroughlineService.start(properties)) {
            var http = new Http(service.port());

            var answer = http.ask("{ products { totalCount } search(query: \"x\") { totalCount } }", Map.of());

            assertThat(answer.at("/errors/0/message").asString())
                    .contains("no-such-model")
                    .doesNotContain("\n");
            assertThat(answer.at("/errors/0/extensions/classification").asString())
                    .isEqualTo("UNAVAILABLE");
            assertThat(ask(http).at("/data/products/totalCount").isNumber()).isTrue();
        }
    }

    @Test
    void shouldEndAQueryThatTakesTooLong() {
        TestGraph.empty();
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("server.port", 0);
        properties.put("throughline.limits.time", "1ms");
        try (var service = ThroughlineService.start(properties, AvailabilityIT::noModel)) {
            var answer = ask(new Http(service.port()));

            assertThat(answer.at("/errors/0/message").asString())
                    .isEqualTo(
                            "The request took longer than 1 ms: ask for smaller pages, fewer levels or a smaller depth.");
            assertThat(answer.at("/errors/0/extensions/classification").asString())
                    .isEqualTo("TIMEOUT");
        }
    }

    @Test
    void shouldRefuseToReadMoreRowsThanARequestMay() {
        var graph = TestGraph.empty();
        graph.run(
                "UNWIND range(1, 30) AS i CREATE (:Document:Product {key: 'P-' + i, documentType: 'Product', aclKey: 'public', accessLevel: 'public'})");
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("server.port", 0);
        properties.put("throughline.limits.rows", 20);
        try (var service = ThroughlineService.start(properties, AvailabilityIT::noModel)) {
            var http = new Http(service.port());

            assertThat(http.ask("{ products(first: 10) { nodes { key } } }", Map.of())
                            .path("errors"))
                    .isEmpty();
            assertThat(http.ask("{ products(first: 30) { nodes { key } } }", Map.of())
                            .at("/errors/0/message")
                            .asString())
                    .isEqualTo(
                            "The request asks for more than 20 rows: ask for smaller pages, fewer levels or fewer aliases.");
        }
    }

    @Test
    void shouldHideItsSchemaWhenToldSo() {
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("server.port", 0);
        properties.put("throughline.introspection", false);
        try (var service = ThroughlineService.start(properties, AvailabilityIT::noModel)) {
            var answer = new Http(service.port()).ask("{ __schema { queryType { name } } }", Map.of());

            assertThat(answer.path("errors")).hasSize(1);
            assertThat(answer.path("data").isObject()).isFalse();
        }
    }

    private static ThroughlineService.Running start(int port) {
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("throughline.neo4j.uri", "bolt://127.0.0.1:" + port);
        properties.put("server.port", 0);
        return ThroughlineService.start(properties, AvailabilityIT::noModel);
    }

    private static void assertUnavailable(Http http) {
        assertThat(http.ask("{ document(key: \"X\") { key } }", Map.of())
                        .at("/errors/0/extensions/classification")
                        .asString())
                .isEqualTo("UNAVAILABLE");
        var answer = ask(http);

        assertThat(answer.at("/errors/0/message").asString())
                .isEqualTo("The database cannot be reached: try again in a moment.");
        assertThat(answer.at("/errors/0/extensions/classification").asString()).isEqualTo("UNAVAILABLE");
    }

    private static JsonNode ask(Http http) {
        return http.ask(QUERY, Map.of());
    }

    private static TextEmbedder noModel() {
        throw new IllegalStateException("no model is needed here");
    }
}
