// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.ThroughlineService;
import io.throughline.api.support.Http;
import io.throughline.api.support.Relay;
import io.throughline.api.support.TestDatabase;
import io.throughline.api.support.TestGraph;
import io.throughline.embedding.TextEmbedder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

// [test->TL-US-31] [test->TL-US-32]
@Timeout(120)
class WebhookIT {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String BODY = "{\"action\": \"opened\", \"issue\": {\"title\": \"Grüße\"}}";

    @TempDir
    private static Path folder;

    private static ThroughlineService.Running service;

    @BeforeAll
    static void startService() throws IOException {
        var file = Files.writeString(folder.resolve("jira-secret"), SECRET + "\n");
        service = start(
                Map.of("throughline.webhook.secret.github", SECRET, "throughline.webhook.secret.jira.file", file));
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @BeforeEach
    void empty() {
        TestGraph.empty();
        TestDatabase.driver().executableQuery("MATCH (e:QueuedEvent) DELETE e").execute();
    }

    @Test
    void shouldQueueASignedEventOnce() {
        var first = post(service, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-1", "X-GitHub-Event", "issues");
        var again = post(service, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-1", "X-GitHub-Event", "issues");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).isEqualTo("{\"event\":\"queued\"}");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo("{\"event\":\"known\"}");
        assertThat(queued())
                .containsExactly(Map.of(
                        "id", "github:d-1", "service", "github", "kind", "issues", "body", BODY, "state", "waiting"));
    }

    @Test
    void shouldTellDeliveriesByTheirBodyWhereNoHeaderDoes() {
        assertThat(post(service, "jira", "{}", sign("{}")).body()).contains("queued");
        assertThat(post(service, "jira", "{}", sign("{}")).body()).contains("known");
        assertThat(post(service, "jira", "{ }", sign("{ }")).body()).contains("queued");
        assertThat(post(service, "jira", "{}", sign("{}"), "X-Atlassian-Webhook-Identifier", "w-1")
                        .body())
                .contains("queued");

        assertThat(queued())
                .extracting(event -> event.get("id"))
                .contains("jira:w-1")
                .anyMatch(id -> id.toString().startsWith("jira:sha256:"))
                .hasSize(3);
    }

    @Test
    void shouldRefuseWhatIsNotSignedRight() {
        for (var header : List.of("", sign(BODY + " "), sign("{}"), "sha256=" + "0".repeat(64))) {
            var refused = post(service, "github", BODY, header);

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(message(refused)).isEqualTo("The signature is missing or wrong.");
        }
        // Signed or not is asked first: whoever cannot sign does not learn whether a body is understood.
        assertThat(post(service, "github", "no json", "").statusCode()).isEqualTo(401);
        assertThat(queued()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoJsonObject() {
        for (var body :
                List.of("", "[]", "\"x\"", "{", "{\"a\": 1} x", "[".repeat(100_000), "{\"a\":".repeat(100_000))) {
            var refused = post(service, "github", body, sign(body));

            assertThat(refused.statusCode())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isEqualTo(400);
            assertThat(message(refused)).isEqualTo("The body is no JSON object.");
        }
        var form = service(
                service, "github", "payload=%7B%7D", sign("payload=%7B%7D"), "application/x-www-form-urlencoded");
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(message(form)).contains("application/json");
        assertThat(queued()).isEmpty();
    }

    @Test
    void shouldBoundTheSize() {
        var large = "{\"a\": \"" + "x".repeat(2_000_000) + "\"}";
        var tooLarge = "{\"a\": \"" + "x".repeat(5_300_000) + "\"}";

        assertThat(post(service, "github", large, sign(large)).statusCode()).isEqualTo(202);
        assertThat(post(service, "github", tooLarge, sign(tooLarge)).statusCode())
                .isEqualTo(413);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void shouldSayWhatIsMissing() {
        var closed = post(service, "confluence", BODY, sign(BODY));
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(message(closed))
                .isEqualTo(
                        "Webhooks of confluence are not taken without a secret: set THROUGHLINE_WEBHOOK_SECRET_CONFLUENCE for the service.");

        var unknown = post(service, "gitlab", BODY, sign(BODY));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(message(unknown))
                .isEqualTo("There are no webhooks of that name: github, jira and confluence are known.");

        assertThat(new Http(service.port()).get("/webhooks/github").statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldReadTheSecretAnewAndSayWhenItCannot() throws IOException {
        var file = folder.resolve("changing");
        try (var changing = start(Map.of("throughline.webhook.secret.jira.file", file))) {
            var missing = post(changing, "jira", BODY, sign(BODY));
            assertThat(missing.statusCode()).isEqualTo(503);
            assertThat(missing.headers().firstValue("Retry-After")).contains("30");
            assertThat(missing.body()).doesNotContain(folder.toString());

            Files.writeString(file, SECRET);
            assertThat(post(changing, "jira", BODY, sign(BODY)).statusCode()).isEqualTo(202);
            Files.writeString(file, "another");
            assertThat(post(changing, "jira", BODY, sign(BODY)).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void shouldRefuseWhileTheQueueIsAwayAndTakeItLater() {
        var port = Relay.freePort();
        var database = (URI) TestDatabase.properties().get("throughline.neo4j.uri");
        var properties = new HashMap<String, Object>(Map.of("throughline.webhook.secret.github", SECRET));
        properties.put("throughline.neo4j.uri", "bolt://127.0.0.1:" + port);
        try (var away = start(properties)) {
            var refused = post(away, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-2");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
            assertThat(message(refused)).isEqualTo("The queue cannot be reached: send this again later.");

            try (var relay = Relay.open(port, database)) {
                assertThat(relay).isNotNull();
                assertThat(post(away, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-2")
                                .statusCode())
                        .isEqualTo(202);
            }
            assertThat(post(away, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-3")
                            .statusCode())
                    .isEqualTo(503);
        }
        assertThat(queued()).extracting(event -> event.get("id")).containsExactly("github:d-2");
    }

    @Test
    void shouldQueueInRedisWhereOneIsNamed() throws IOException {
        var port = Relay.freePort();
        var redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("dir " + folder)
                .build();
        try (var other = start(Map.of(
                "throughline.webhook.secret.github", SECRET, "throughline.queue.uri", "redis://127.0.0.1:" + port))) {
            assertThat(post(other, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-1")
                            .statusCode())
                    .isEqualTo(503);
            redis.start();
            assertThat(post(other, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-1")
                            .body())
                    .contains("queued");
            assertThat(post(other, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-1")
                            .body())
                    .contains("known");
        } finally {
            redis.stop();
        }
        assertThat(queued()).isEmpty();
    }

    @Test
    void shouldHideWhatWaitsFromEveryReader() {
        post(service, "github", BODY, sign(BODY), "X-GitHub-Delivery", "d-1");

        var answer = new Http(service.port())
                .ask("{ document(key: \"github:d-1\") { key } products { totalCount } }", Map.of());

        assertThat(answer.at("/data/document").isNull()).isTrue();
        assertThat(answer.at("/data/products/totalCount").asInt()).isZero();
        assertThat(TestDatabase.driver()
                        .executableQuery("MATCH (e:QueuedEvent) RETURN labels(e) AS labels, COUNT { (e)--() } AS links")
                        .execute()
                        .records())
                .allSatisfy(row -> {
                    assertThat(row.get("labels").asList()).containsExactly("QueuedEvent");
                    assertThat(row.get("links").asInt()).isZero();
                })
                .hasSize(1);
    }

    private static ThroughlineService.Running start(Map<String, ?> further) {
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("server.port", 0);
        properties.putAll(further);
        return ThroughlineService.start(properties, WebhookIT::noModel);
    }

    private static HttpResponse<String> post(
            ThroughlineService.Running to, String sender, String body, String signature, String... headers) {
        return service(to, sender, body, signature, "application/json", headers);
    }

    private static HttpResponse<String> service(
            ThroughlineService.Running to,
            String sender,
            String body,
            String signature,
            String contentType,
            String... headers) {
        var http = new Http(to.port());
        var request = http.request("/webhooks/" + sender, headers).header("Content-Type", contentType);
        if (!signature.isEmpty()) {
            request.header(sender.equals("github") ? "X-Hub-Signature-256" : "X-Hub-Signature", signature);
        }
        return http.send(request.POST(BodyPublishers.ofString(body)));
    }

    private static String sign(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String message(HttpResponse<String> response) {
        return Http.json(response).at("/errors/0/message").asString();
    }

    private static List<Map<String, Object>> queued() {
        return TestDatabase.driver().executableQuery("""
                        MATCH (e:QueuedEvent)
                        RETURN e {id: e.eventId, .service, .kind, .body, .state} AS event ORDER BY e.receivedAt
                        """).execute().records().stream()
                .map(row -> row.get("event").asMap())
                .toList();
    }

    private static TextEmbedder noModel() {
        throw new IllegalStateException("no model is needed here");
    }
}
