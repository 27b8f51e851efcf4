// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500, 4_999, 5_000, 9_000})
    void shouldBeReachedByAsManyAsAreWantedAndFewMore(int wanted) {
        var random = new Random(wanted);
        var values = new float[5_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        int reaching = reaching(values, Threshold.ofBest(values, wanted));
        assertThat(reaching).isBetween(Math.min(wanted, values.length), wanted + 100);
    }

    @Test
    void shouldTakeAllWhereAllAreTheSame() {
        assertThat(reaching(new float[] {3, 3, 3}, Threshold.ofBest(new float[] {3, 3, 3}, 2)))
                .isEqualTo(3);
    }

    @Test
    void shouldTakeTheGreatestAlone() {
        var values = new float[] {-1e30f, 0, 1e-30f, 7};
        assertThat(reaching(values, Threshold.ofBest(values, 1))).isPositive();
        Arrays.fill(values, 0, 3, -7);
        assertThat(reaching(values, Threshold.ofBest(values, 1))).isEqualTo(1);
    }

    private static int reaching(float[] values, float threshold) {
        int count = 0;
        for (float value : values) {
            count += value >= threshold ? 1 : 0;
        }
        return count;
    }
}
