// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestScopeTest {
    @Test
    void shouldGiveOutRowsUntilNoneAreLeft() {
        var scope = new RequestScope("local", Duration.ofMinutes(1), 100);

        scope.useRows(100);

        assertThatThrownBy(() -> scope.useRows(1))
                .hasMessage(
                        "The request asks for more than 100 rows: ask for smaller pages, fewer levels or fewer aliases.");
    }

    @Test
    void shouldGiveOutTimeUntilNoneIsLeft() throws InterruptedException {
        var scope = new RequestScope("local", Duration.ofMillis(20), 1);
        assertThat(scope.timeLeft()).isPositive();

        Thread.sleep(25);

        assertThatThrownBy(scope::timeLeft)
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.kind()).isEqualTo(RequestException.Kind.TIMEOUT))
                .hasMessageStartingWith("The request took longer than 20 ms");
    }
}
