// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.throughline.database.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tracker changes, tells {@code up} by webhook, and is found as it is now; also when the database is killed between. */
// [test->TL-US-31] [test->TL-US-32]
@Timeout(600)
class FollowIT {
    private static final String SECRET = "s3cret";
    private static final int EVENTS = 8;

    @TempDir
    Path folder;

    private final Map<String, String> summaries = new ConcurrentSkipListMap<>();
    private HttpServer tracker;
    private int delivery;

    @BeforeEach
    void startTracker() throws IOException {
        tracker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tracker.createContext("/", this::answer);
        tracker.start();
        for (var number = 1; number <= 3; number++) {
            summaries.put("SHOP-" + number, "Story " + number);
        }
    }

    @AfterEach
    void stopTracker() {
        tracker.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var key = path.replaceFirst(".*/issue/([^/]*).*", "$1");
        var body = path.endsWith("/serverInfo")
                ? "{\"deploymentType\": \"Cloud\"}"
                : path.endsWith("/field")
                        ? "[]"
                        : path.endsWith("/search/jql")
                                ? summaries.keySet().stream()
                                        .map(this::json)
                                        .collect(Collectors.joining(", ", "{\"isLast\": true, \"issues\": [", "]}"))
                                : path.endsWith("/comment") ? "{\"comments\": [], \"total\": 0}" : json(key);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(
                    summaries.containsKey(key) || !path.contains("/issue/") ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String json(String key) {
        var summary = summaries.getOrDefault(key, "");
        return """
                {"key": "%s", "fields": {"summary": "%s", "updated": "%s", "issuetype": {"name": "Story"}}}""".formatted(key, summary, Integer.toHexString(summary.hashCode()));
    }

    @Test
    void shouldFollowWebhooksThroughADeadDatabase() throws Exception {
        var data = folder.resolve("data");
        var source = "jira:http://127.0.0.1:" + tracker.getAddress().getPort() + "?project=SHOP";
        try (var up = Terminal.start(
                folder,
                Map.of("THROUGHLINE_WEBHOOK_SECRET_JIRA", SECRET),
                "up",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--source",
                source)) {
            var port = Integer.parseInt(
                    up.await("ready at http://127\\.0\\.0\\.1:(\\d+) after").group(1));
            up.await("Vectors are complete");
            var client = new GraphqlClient(port);

            var times = new ArrayList<Duration>();
            for (var event = 0; event < EVENTS; event++) {
                var began = System.nanoTime();
                summaries.put("SHOP-2", "Changed " + event);
                assertThat(post(port, "SHOP-2")).isEqualTo(202);
                awaitFound(client, "Changed " + event);
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
            System.out.printf(
                    "webhook to found by search: 95 of 100 within %s%n",
                    times.stream().sorted().toList().get(EVENTS * 95 / 100 - 1));

            summaries.put("SHOP-9", "Written before the end");
            assertThat(post(port, "SHOP-9")).isEqualTo(202);
            ProcessHandle.of(new DataFolder(data).lockHolder().orElseThrow())
                    .orElseThrow()
                    .destroyForcibly();
            up.await("The database runs again");
            awaitFound(client, "Written before the end");

            assertThat(post(port, "CRM-1")).isEqualTo(202);
            up.await("Events: \\d+ looked into");
            setAsideShouldBeListedAndReplayed(data);
            assertThat(up.stderr()).doesNotContain("Exception", "\tat ", SECRET);
        }
    }

    private void setAsideShouldBeListedAndReplayed(Path data) throws Exception {
        var listed = Terminal.run(folder, "queue", "list", "--data", data.toString());
        for (var attempt = 0; attempt < 20 && !listed.stderr().contains("1 set aside"); attempt++) {
            listed = Terminal.run(folder, "queue", "list", "--data", data.toString());
        }
        assertThat(listed.stdout()).contains("jira:f-", "0 tries", "Nobody ingests CRM of jira");
        assertThat(listed.stderr()).contains("1 set aside");

        var replayed = Terminal.run(folder, "queue", "replay", "--all", "--data", data.toString());
        assertThat(replayed.stderr()).contains("Events waiting again: 1.");
        assertThat(replayed.exitCode()).isZero();
    }

    /** By search, because that is what a person does. */
    private static void awaitFound(GraphqlClient client, String title) throws Exception {
        var giveUp = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        var query = "{ search(query: \"%s\", first: 5) { nodes { document { title } } } }".formatted(title);
        var found = List.<String>of();
        while (!found.contains(title)) {
            assertThat(System.nanoTime())
                    .as("%s was not found, but %s", title, found)
                    .isLessThan(giveUp);
            found = client.ask(query)
                    .at("/data/search/nodes")
                    .valueStream()
                    .map(hit -> hit.at("/document/title").asString())
                    .toList();
            Thread.sleep(50);
        }
    }

    private int post(int port, String key) throws Exception {
        delivery++;
        var body = "{\"webhookEvent\": \"jira:issue_updated\", \"issue\": {\"key\": \"%s\"}}".formatted(key);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/webhooks/jira".formatted(port)))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature", signature)
                .header("X-Atlassian-Webhook-Identifier", "f-" + delivery)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
