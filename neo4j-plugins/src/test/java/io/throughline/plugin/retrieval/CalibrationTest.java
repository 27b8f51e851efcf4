// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void shouldStayInsideTheUnitIntervalAndRise() {
        long seed = 5;
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var background = new Background(random.nextDouble() * 2 - 1, random.nextDouble() * 0.3);
            double low = random.nextDouble() * 2 - 1;
            double high = low + (1 - low) * random.nextDouble();
            double closeness = Calibration.closeness(low, background);
            assertThat(Calibration.score(closeness))
                    .as("seed %d, round %d", seed, i)
                    .isBetween(0.0, 1.0);
            assertThat(Calibration.closeness(high, background)).isGreaterThanOrEqualTo(closeness);
            double score = random.nextDouble() * 100;
            int words = 1 + random.nextInt(50);
            double match = Calibration.words(score, words);
            assertThat(Calibration.score(match)).isBetween(0.0, 1.0);
            assertThat(Calibration.words(score * 1.1, words)).isGreaterThanOrEqualTo(match);
            assertThat(Calibration.words(score, words + 1)).isLessThanOrEqualTo(match);
            double sum = Calibration.words(score, 3, random.nextDouble());
            assertThat(Calibration.words(score * 1.1, 3, 0.5)).isGreaterThanOrEqualTo(Calibration.words(score, 3, 0.5));
            assertThat(sum).isFinite();
            assertThat(Calibration.trust(words)).isBetween(0.0, 1.0).isLessThan(Calibration.trust(words + 1));
        }
    }

    @Test
    void shouldCountFewDeviationsAsTheyAreAndManyEverLess() {
        assertThat(Calibration.words(5.5, 5, 1)).isCloseTo(0.5, within(0.01));
        assertThat(Calibration.words(105, 5, 1)).isBetween(10.0, 15.0);
        assertThat(Calibration.words(5, 5, 0)).isZero();
    }

    @Test
    void shouldNotMindWhichCosineAModelGivesToUnrelatedTexts() {
        double here = Calibration.closeness(0.6 + 4 * 0.05, new Background(0.6, 0.05));
        double there = Calibration.closeness(0.1 + 4 * 0.12, new Background(0.1, 0.12));
        assertThat(here).isCloseTo(there, within(1e-9));
    }

    @Test
    void shouldMeasureTheBackground() {
        // The mean of 1 and 3 is 2, and each is 1 away from it.
        assertThat(Background.of(new double[] {1, 3})).isEqualTo(new Background(2, 1));
        assertThat(Background.of(new double[] {0.5, 0.5}).deviation()).isEqualTo(Background.DEVIATION_MIN);
        assertThat(Background.of(new double[0]).deviation()).isPositive();
    }

    @Test
    void shouldKnowTheCosineOfAFewAngles() {
        // (1, 0) and (1, 1) stand at 45 degrees: 1 / √2.
        assertThat(Cosine.of(new float[] {1, 0}, new float[] {1, 1})).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(Cosine.of(new float[] {3, 0}, new float[] {-2, 0})).isEqualTo(-1);
        assertThat(Cosine.of(new float[] {3, 0}, new float[] {0, 1})).isZero();
        assertThat(Cosine.of(new float[] {3, 0}, new float[] {0, 0})).isZero();
    }
}
