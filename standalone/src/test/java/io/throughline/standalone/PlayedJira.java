// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A tracker on loopback whose issues change when a test says so, and which tells a service by webhook. */
final class PlayedJira implements AutoCloseable {
    static final String SECRET = "s3cret";

    private static final Instant BEGINNING = Instant.parse("2026-11-01T08:00:00Z");

    private final Map<String, String> summaries = new ConcurrentSkipListMap<>();
    private final Map<String, Instant> updated = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private int delivery;

    PlayedJira(int issues) throws IOException {
        for (var number = 1; number <= issues; number++) {
            change("SHOP-" + number, "Story " + number);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // More than one: a connection of a reader that was killed must not keep the others waiting.
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "played-jira");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** What {@code up} and {@code ingest} are told. */
    String source() {
        return "jira:http://127.0.0.1:" + server.getAddress().getPort() + "?project=SHOP";
    }

    /** Key to summary, as they are now. */
    Map<String, String> summaries() {
        return Map.copyOf(summaries);
    }

    void change(String key, String summary) {
        updated.put(key, BEGINNING.plusSeconds(changes.incrementAndGet()));
        summaries.put(key, summary);
    }

    /** The id of a new delivery, which {@link #deliver} may be given more than once. */
    String nextDelivery() {
        delivery++;
        return "f-" + delivery;
    }

    /**
     * Tells a service that an issue was changed.
     *
     * @return the status of the answer
     * @throws IOException when none came
     */
    int deliver(int port, String key, String id) throws Exception {
        var body = "{\"webhookEvent\": \"jira:issue_updated\", \"issue\": {\"key\": \"%s\"}}".formatted(key);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/webhooks/jira".formatted(port)))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature", signature)
                .header("X-Atlassian-Webhook-Identifier", id)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var key = path.replaceFirst(".*/issue/([^/]*).*", "$1");
        var bytes = body(path, key).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(
                    summaries.containsKey(key) || !path.contains("/issue/") ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String body(String path, String key) {
        if (path.endsWith("/serverInfo")) {
            return "{\"deploymentType\": \"Cloud\"}";
        }
        if (path.endsWith("/field")) {
            return "[]";
        }
        if (path.endsWith("/search/jql")) {
            return summaries.keySet().stream()
                    .map(this::json)
                    .collect(Collectors.joining(", ", "{\"isLast\": true, \"issues\": [", "]}"));
        }
        if (path.endsWith("/changelog")) {
            return "{\"values\": [], \"total\": 0}";
        }
        return path.endsWith("/comment") ? "{\"comments\": [], \"total\": 0}" : json(key);
    }

    private String json(String key) {
        var summary = summaries.getOrDefault(key, "");
        return """
                {"key": "%s", "fields": {"summary": "%s", "updated": "%s", "issuetype": {"name": "Story"}}}""".formatted(key, summary, updated.getOrDefault(key, BEGINNING));
    }
}
