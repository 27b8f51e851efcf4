// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service what the explorer asks it first. */
final class Audience {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUERY = """
            query($words: String!) {
              products(first: 5) { totalCount nodes { key title } }
              search(query: $words) { nodes { score document { key title documentType } explanation { summary legs { leg } } } }
            }
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    Audience(int port) {
        service = URI.create("http://127.0.0.1:%d/".formatted(port));
    }

    /** Whether a search brings what is close in meaning, so that vectors are there too. */
    boolean saw(String key) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(service).GET());
        var body = JSON.writeValueAsString(Map.of("query", QUERY, "variables", Map.of("words", "warn the pilot")));
        var answer = send(HttpRequest.newBuilder(service.resolve("graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.contains("\"vector\"") && answer.contains(key);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
