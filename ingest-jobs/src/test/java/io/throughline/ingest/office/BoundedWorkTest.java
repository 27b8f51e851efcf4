// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// [test->TL-US-27]
@Timeout(30)
class BoundedWorkTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void shouldLeaveBehindWhatDoesNotHearThatItsTimeIsOver() throws Exception {
        var work = new BoundedWork(1, 2);
        var end = new AtomicBoolean();

        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> work.call(() -> spin(end), SHORT)).isInstanceOf(TimeoutException.class);
            assertThat(work.leftBehind()).isEqualTo(i);
        }
        assertThatThrownBy(() -> work.call(() -> "never begun", SHORT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("2 files that took too long");

        end.set(true);
        while (work.leftBehind() > 0) {
            Thread.sleep(10);
        }
        assertThat(work.call(() -> "begun again", Duration.ofSeconds(10))).isEqualTo("begun again");
    }

    @Test
    void shouldInterruptWhatListens() {
        var work = new BoundedWork(1, 1);

        assertThatThrownBy(() -> work.call(
                        () -> {
                            Thread.sleep(60_000);
                            return "";
                        },
                        SHORT))
                .isInstanceOf(TimeoutException.class);
        assertThat(work.leftBehind()).isZero();
    }

    private static String spin(AtomicBoolean end) {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return "";
    }
}
