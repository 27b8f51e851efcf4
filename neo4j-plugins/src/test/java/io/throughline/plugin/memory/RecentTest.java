// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<Integer, Integer> recent = new Recent<>();
    private final List<Integer> made = new ArrayList<>();

    @Test
    void shouldMakeWhatIsAskedForAgainOnce() {
        assertThat(List.of(square(3), square(3), square(3))).containsExactly(9, 9, 9);
        assertThat(made).containsExactly(3);
    }

    @Test
    void shouldForgetWhatWasNotAskedForLongest() {
        IntStream.range(0, Recent.MAX).forEach(this::square);
        square(0);
        square(1_000);
        made.clear();

        square(0);
        square(1);

        assertThat(made).containsExactly(1);
        assertThat(recent.size()).isEqualTo(Recent.MAX);
    }

    private int square(int number) {
        return recent.get(number, () -> {
            made.add(number);
            return number * number;
        });
    }
}
