// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service on this machine. */
public record Http(int port) {
    static {
        // Tests send headers that a browser sends and this client would not.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin");
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public JsonNode ask(String query, Map<String, Object> variables) {
        return json(post("application/json", JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public HttpResponse<String> post(String contentType, String body, String... headers) {
        var request =
                request("/graphql", headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
        return send(request);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
