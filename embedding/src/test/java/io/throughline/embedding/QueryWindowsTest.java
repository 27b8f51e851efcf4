// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.embedding.QueryWindows.Window;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryWindowsTest {

    @Test
    void shouldBeOneWindowWhenAllFits() {
        assertThat(QueryWindows.over(0, 10)).containsExactly(new Window(0, 0));
        assertThat(QueryWindows.over(10, 10)).containsExactly(new Window(0, 10));
    }

    @Test
    void shouldBeOfEvenLengthRatherThanLeaveAStub() {
        assertThat(QueryWindows.over(11, 10)).containsExactly(new Window(0, 5), new Window(5, 11));
        assertThat(QueryWindows.over(80, 10)).hasSize(8).allMatch(window -> window.to() - window.from() == 10);
    }

    @Test
    void shouldSpreadWhenThereIsTooMuch() {
        var windows = QueryWindows.over(1_000_000, 10);
        assertThat(windows).hasSize(8).startsWith(new Window(0, 10)).endsWith(new Window(999_990, 1_000_000));
    }

    @Test
    void shouldAlwaysStayWithinBounds() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var tokens = random.nextInt(random.nextBoolean() ? 100 : Integer.MAX_VALUE - 1000);
            var room = 1 + random.nextInt(600);
            var windows = QueryWindows.over(tokens, room);
            var name = "seed %d: %d tokens, room %d".formatted(seed, tokens, room);
            assertThat(windows).as(name).hasSizeBetween(1, 8);
            assertThat(windows.get(0).from()).as(name).isZero();
            assertThat(windows.get(windows.size() - 1).to()).as(name).isEqualTo(tokens);
            for (var w = 0; w < windows.size(); w++) {
                assertThat(windows.get(w).to() - windows.get(w).from()).as(name).isBetween(0, room);
                if (w > 0 && tokens <= 8 * room) {
                    assertThat(windows.get(w).from())
                            .as(name)
                            .isEqualTo(windows.get(w - 1).to());
                }
            }
        }
    }
}
