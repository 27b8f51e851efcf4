// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.ProgressListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

// [test->TL-US-7]
class LineProgressTest {
    private final AtomicLong seconds = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final LineProgress progress = new LineProgress(stream, () -> TimeUnit.SECONDS.toNanos(seconds.get()));

    @Test
    void shouldTellWhatHowManyOfHowManyRateAndTimeLeft() {
        progress.started("reading shop (items)", 1_000);
        seconds.set(10);
        progress.advanced(200);
        progress.advanced(200);
        seconds.set(50);
        progress.advanced(1_000);

        assertThat(lines())
                .containsExactly(
                        "reading shop (items): 200 of 1000, 20/s, 40 s left",
                        "reading shop (items): 1000 of 1000, 20/s");
    }

    @Test
    void shouldNotInventATotal() {
        progress.started("reading (items)", ProgressListener.UNKNOWN);
        seconds.set(4);
        progress.advanced(10);

        assertThat(lines()).containsExactly("reading (items): 10, 2.5/s");
    }

    @Test
    void shouldCountMinutesAndHours() {
        progress.started("x", 10_000);
        seconds.set(10);
        progress.advanced(100);
        seconds.set(1_000);
        progress.advanced(1_000);

        assertThat(lines())
                .containsExactly("x: 100 of 10000, 10/s, 16 min 30 s left", "x: 1000 of 10000, 1.0/s, 2 h 30 min left");
    }

    @Test
    void shouldDrawABarOnATerminal() {
        var bar = new TerminalProgress(stream);
        bar.started("embedding (passages)", 50);
        bar.advanced(20);
        bar.finished();
        bar.finished();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("embedding (passages)", "20/50", "40%");
    }

    private String[] lines() {
        return bytes.toString(StandardCharsets.UTF_8).strip().split("\\R");
    }
}
