// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.SourceException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestClientTest {
    private TestService service;

    @BeforeEach
    void start() throws Exception {
        service = new TestService().answering(path -> Reply.json("{\"fine\": true}"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private RestClient client(Patience patience) {
        return new RestClient(
                URI.create(service.address()),
                Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN", "s3cret")),
                patience,
                Map.of("X-Test", "yes"));
    }

    // [test->TL-US-37]
    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:9/", "/elsewhere"})
    void shouldNotFollowARedirectAnywhere(String target) {
        service.answering(path -> Reply.status(302).with("Location", target));
        assertThatThrownBy(() -> client().get("/a"))
                .isInstanceOf(RestException.class)
                .hasMessage(service.address() + "/a has moved this elsewhere: name the new address");
        assertThat(service.asked()).containsExactly("/a");
    }

    // [test->TL-US-37]
    @Test
    void shouldAskAHostThatStandsForThisMachineOnlyWhenItIsNamed() throws Exception {
        var port = URI.create(service.address()).getPort();
        var inside = URI.create("http://tracker.example.org:" + port);
        var patience = TestService.PATIENCE;
        HostGuard.Names names = host -> List.of(java.net.InetAddress.getLoopbackAddress());
        var led = new RestClient(inside, Credentials.none(), patience, Map.of(), new HostGuard("", names));
        assertThatThrownBy(() -> led.get("/a"))
                .isInstanceOf(RestException.class)
                .hasMessage(
                        "tracker.example.org stands for 127.0.0.1, which is this machine: if that is meant, set THROUGHLINE_ALLOWED_HOSTS=tracker.example.org");
        assertThat(service.asked()).isEmpty();

        var meant = URI.create("http://localhost:" + port);
        new RestClient(meant, Credentials.none(), patience, Map.of(), new HostGuard("", names)).get("/a");
        assertThat(service.asked()).containsExactly("/a");
    }

    private RestClient client() {
        return client(TestService.PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void shouldAskAgainWhenItMaySucceedLater(int status) throws Exception {
        service.failing(Reply.status(status), Reply.status(status));
        assertThat(client().get("/a").json().path("fine").asBoolean()).isTrue();
        assertThat(service.asked()).containsExactly("/a", "/a", "/a");
        assertThat(service.authorizations()).containsOnly("Bearer s3cret");
    }

    @Test
    void shouldWaitAsLongAsTheServiceAsks() throws Exception {
        service.failing(Reply.status(429).with("Retry-After", "1"));
        long start = System.nanoTime();
        client().get("/a");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void shouldNotWaitForHours() {
        service.failing(Reply.status(429).with("Retry-After", "86400"));
        assertThatThrownBy(() -> client().get("/a?x=1"))
                .isInstanceOf(RestException.class)
                .hasMessage(service.address() + "/a asks to wait 86,400 seconds: try again later");
    }

    @Test
    void shouldTakeARateLimitOfGithubForOne() throws Exception {
        service.failing(Reply.status(403).with("Retry-After", "0"));
        assertThat(client().get("/a").json().path("fine").asBoolean()).isTrue();
    }

    @Test
    void shouldReadEveryWayOfAskingToWait() {
        var now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(Patience.asked(headers(Map.of("Retry-After", "7")), now)).contains(Duration.ofSeconds(7));
        assertThat(Patience.asked(headers(Map.of("Retry-After", "Sun, 22 Nov 2026 10:01:00 GMT")), now))
                .contains(Duration.ofMinutes(1));
        var reset = Long.toString(now.plusSeconds(30).getEpochSecond());
        assertThat(Patience.asked(headers(Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset)), now))
                .contains(Duration.ofSeconds(31));
        assertThat(Patience.asked(headers(Map.of("X-RateLimit-Remaining", "9", "X-RateLimit-Reset", reset)), now))
                .isEmpty();
        assertThat(Patience.asked(headers(Map.of("Retry-After", "soon")), now)).isEmpty();
    }

    private static HttpHeaders headers(Map<String, String> values) {
        var lists = new java.util.HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return HttpHeaders.of(lists, (name, value) -> true);
    }

    @Test
    void shouldGiveUpInTheEnd() {
        service.failing(Reply.status(500), Reply.status(500), Reply.status(500));
        assertThatThrownBy(() -> client().get("/a"))
                .isInstanceOf(RestException.class)
                .hasMessage(service.address() + "/a answers with status 500, also when asked 3 times");
    }

    @Test
    void shouldAskAgainForBrokenJsonAndACutOffAnswer() throws Exception {
        service.failing(Reply.json("{\"fine\": tr"), Reply.json("{\"fine\"").broken());
        assertThat(client().get("/a").json().path("fine").asBoolean()).isTrue();
        service.failing(Reply.json("<html>"), Reply.json("["), Reply.json("nonsense"));
        assertThatThrownBy(() -> client().get("/a")).hasMessageContaining("answers with broken JSON");
    }

    @Test
    @Timeout(120)
    void shouldNotWaitForeverForASlowAnswer() {
        var hasty = new Patience(Duration.ofMillis(300), 2, Duration.ofMillis(1), Duration.ofSeconds(1));
        service.answering(path -> Reply.json("{}").slow(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> client(hasty).get("/a")).hasMessageContaining("gives no whole answer within");
    }

    @Test
    void shouldSayWhyItIsRefusedAndNeverTheToken() {
        for (var status : List.of(401, 403, 404, 301, 418)) {
            service.failing(Reply.status(status));
            assertThatThrownBy(() -> client().get("/a"))
                    .isInstanceOfSatisfying(
                            RestException.class, e -> assertThat(e.status()).isEqualTo(status))
                    .hasMessageNotContaining("s3cret")
                    .hasMessageStartingWith(service.address() + "/a ");
        }
        assertThat(service.asked()).hasSize(5);
    }

    @Test
    void shouldKeepTheTokenFromOtherHosts() {
        assertThatThrownBy(() -> client().get("http://127.0.0.1:1/steal")).hasMessageContaining("another host");
        assertThatThrownBy(() -> client().get(service.address().replace("http:", "https:") + "/a"))
                .hasMessageContaining("another host");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void shouldSayWhenNobodyIsThere() {
        service.close();
        assertThatThrownBy(() -> client().get("/a")).hasMessageContaining("cannot be reached");
    }

    @Test
    void shouldEndAListThatNeverEnds() {
        service.answering(path -> Reply.json("[{\"n\": 1}]").with("Link", "</list?page=2>; rel=\"next\""));
        var client = client();
        assertThatThrownBy(() -> Pages.stream(
                                "/list?page=1",
                                address -> {
                                    var answer = client.get(address);
                                    return new Pages.Page(answer.json(), answer.nextLink());
                                },
                                e -> SourceException.unusable(String.valueOf(e.getMessage())))
                        .count())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("never ends");
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void shouldReadTheTokenFromAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("token"), "abc\n");
        var credentials = Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN_FILE", file.toString()));
        assertThat(credentials.header()).isEqualTo("Bearer abc");
        assertThat(credentials).hasToString("Credentials[***]");
        assertThat(Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN", "b", "THROUGHLINE_JIRA_USER", "a"))
                        .header())
                .isEqualTo("Basic YTpi");
        assertThat(Credentials.of("JIRA", Map.of()).present()).isFalse();
        assertThatThrownBy(() -> Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN_FILE", "/no/such")))
                .hasMessage(
                        "THROUGHLINE_JIRA_TOKEN_FILE names a file that cannot be read: name a file with the token in it.");
        assertThatThrownBy(() -> Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN", "a\nb")))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("a\nb");
    }

    @Test
    void shouldRefuseAddressesThatWouldGiveSecretsAway() {
        assertThatThrownBy(() -> ServiceAddress.parse("jira:x", "https://me:secret@host/x"))
                .hasMessageNotContaining("secret")
                .hasMessageContaining("environment");
        var token = Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN", "abc"));
        assertThatThrownBy(() -> ServiceAddress.parse("jira:x", "http://tracker.example.org")
                        .requireSafe(token))
                .hasMessageContaining("without encryption");
        ServiceAddress.parse("jira:x", "http://127.0.0.1:80").requireSafe(token);
        assertThat(ServiceAddress.parse("jira:x", "https://h/a/?project=A%20B&x=")
                        .parameters())
                .containsEntry("project", "A B");
        assertThatThrownBy(() -> ServiceAddress.parse("jira:x", "ftp://h")).isInstanceOf(SourceException.class);
        assertThat(Optional.of(ServiceAddress.encoded("a b&c=d"))).contains("a%20b%26c%3Dd");
    }
}
