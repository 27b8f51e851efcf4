// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.SourceException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

// [test->TL-US-37]
@Timeout(300)
class RedirectedRepositoryTest {
    @TempDir
    Path cache;

    @Test
    void shouldNotBeLedToAnotherHost() throws Exception {
        try (var other = new TestService();
                var server = new TestService()) {
            for (var target : new String[] {other.address(), "http://169.254.169.254", "http://localhost:1"}) {
                server.answering(path -> Reply.status(302).with("Location", target + path));
                assertThatThrownBy(() -> GitConnector.open(server.address() + "/shop.git", cache, 10))
                        .as(target)
                        .isInstanceOf(SourceException.class)
                        .hasMessageContaining("127.0.0.1 sends us on to another host, which is refused");
            }
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void shouldNotAskWhereCloudsKeepCredentials() {
        assertThatThrownBy(() -> GitConnector.open("http://169.254.169.254/shop.git", cache, 10))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("where clouds keep credentials");
    }
}
