// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedF1Test {
    @Test
    void shouldTakeThoseThatAreSureAndLeaveTheRest() {
        // Taking two promises 2 * 1.8 / (2 + 2.1) = 0.88, taking three 2 * 1.9 / (3 + 2.1) = 0.75.
        assertThat(ExpectedF1.threshold(new double[] {0.1, 0.9, 0.1, 0.9, 0.1})).isEqualTo(0.9);
    }

    @Test
    void shouldTakeDoubtfulOnesWhereThereIsNothingBetter() {
        assertThat(ExpectedF1.threshold(new double[] {0.3, 0.3, 0.3, 0.01})).isEqualTo(0.3);
    }

    @Test
    void shouldRecommendNothingOfNothing() {
        assertThat(ExpectedF1.threshold(new double[0])).isEqualTo(1);
        assertThat(ExpectedF1.threshold(new double[] {0, 0})).isEqualTo(1);
    }
}
