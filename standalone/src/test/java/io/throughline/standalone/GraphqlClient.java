// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service as any client would. */
final class GraphqlClient {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    GraphqlClient(int port) {
        this.endpoint = URI.create("http://127.0.0.1:%d/graphql".formatted(port));
    }

    /** @return the whole answer, with {@code data} and {@code errors} */
    JsonNode ask(String query) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(java.util.Map.of("query", query));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
