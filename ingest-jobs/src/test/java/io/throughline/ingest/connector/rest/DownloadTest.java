// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.rest.TestService.Reply;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-54]
class DownloadTest {
    private static final int MEGABYTE = 1024 * 1024;

    private TestService service;
    private TestService store;

    @BeforeEach
    void start() throws Exception {
        service = new TestService();
        store = new TestService();
    }

    @AfterEach
    void stop() {
        service.close();
        store.close();
    }

    private RestClient client(String allowed) {
        return new RestClient(
                URI.create(service.address()),
                Credentials.of("JIRA", Map.of("THROUGHLINE_JIRA_TOKEN", "s3cret")),
                TestService.PATIENCE,
                Map.of(),
                new HostGuard(allowed, host -> List.of(InetAddress.getAllByName(host))));
    }

    @Test
    void shouldFollowARedirectToAnotherHostWithoutTheToken() throws Exception {
        service.answering(path -> Reply.status(302).with("Location", store.address() + "/signed?x=1"));
        store.answering(path -> Reply.file("the file".getBytes(StandardCharsets.UTF_8)));

        assertThat(client(store.address().substring("http://".length())).download("/a", MEGABYTE))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("the file");
        assertThat(service.authorizations()).containsExactly("Bearer s3cret");
        assertThat(store.asked()).containsExactly("/signed?x=1");
        assertThat(store.authorizations()).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:9/",
                "http://localhost:9/",
                "http://10.0.0.5/",
                "file:///etc/passwd",
                "ftp://example.org/a"
            })
    void shouldNotFollowARedirectInside(String target) {
        service.answering(path -> Reply.status(302).with("Location", target));

        assertThatThrownBy(() -> client("").download("/a", MEGABYTE))
                .isInstanceOfSatisfying(
                        RestException.class, e -> assertThat(e.isRefusedHere()).isTrue());
        assertThat(service.asked()).containsExactly("/a");
    }

    @Test
    void shouldEndWhenARedirectLeadsInCircles() {
        service.answering(path -> Reply.status(302).with("Location", "/a"));
        assertThatThrownBy(() -> client("").download("/a", MEGABYTE)).hasMessageContaining("without an end");
        assertThat(service.asked()).hasSize(5);
    }

    @Test
    void shouldTakeNoMoreThanAllowedAndNotAskForItAgain() {
        service.answering(path -> Reply.file(new byte[MEGABYTE + 1]));
        assertThatThrownBy(() -> client("").download("/a", MEGABYTE)).isInstanceOf(TooLargeAnswer.class);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void shouldNotBeginAtAnotherHost() {
        assertThatThrownBy(() -> client("").download(store.address() + "/a", MEGABYTE))
                .hasMessageContaining("another host, which is refused");
        assertThat(store.asked()).isEmpty();
    }
}
