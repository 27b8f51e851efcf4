// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.standalone.eval.metric.RankingQuality;
import org.junit.jupiter.api.Test;

// [test->TL-US-48]
class ModelComparisonTest {
    private static ModelComparison of(int ahead, int behind) {
        var quality = new RankingQuality(0, 0.5, 0.5, 0, 0.25, 40);
        return new ModelComparison("former", "other", quality, quality, 0.5, ahead, behind);
    }

    @Test
    void shouldKnowWhatChanceWouldMake() {
        assertThat(of(0, 0).chance()).isEqualTo(1);
        assertThat(of(5, 5).chance()).isEqualTo(1);
        assertThat(of(6, 0).chance()).isCloseTo(2 / 64.0, within(1e-12));
        assertThat(of(1, 8).chance()).isCloseTo(20 / 512.0, within(1e-12));
        assertThat(of(1000, 900).chance()).isBetween(0.01, 0.05);
    }

    @Test
    void shouldNameTheBetterOneOnlyWhenItIsCertain() {
        assertThat(of(6, 0).verdict())
                .isEqualTo(
                        "other does better: other finds the first right answer earlier in 6 of 40 queries and later in 0.");
        assertThat(of(1, 8).verdict()).startsWith("former does better");
        assertThat(of(5, 4).verdict()).startsWith("Neither").endsWith("may be chance.");
        assertThat(of(5, 4).text()).contains("0.250", "both find 50 % the same");
    }
}
