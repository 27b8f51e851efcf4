// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.plugin.suggest.Experience.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

// [test->TL-US-55]
class ExperienceTest {
    @Test
    void shouldChangeNothingWithoutDecisions() {
        var none = Experience.of(List.of());

        assertThat(none.shift()).isZero();
        assertThat(none.applied(0.37)).isEqualTo(0.37);
    }

    @Test
    void shouldBeWhereTheDerivativeOfThePosteriorIsZero() {
        var outcomes = List.of(new Outcome(0.3, true), new Outcome(0.6, true), new Outcome(0.5, false));
        double shift = Experience.of(outcomes).shift();

        double likelihood = 0;
        for (var outcome : outcomes) {
            double odds = outcome.confidence() / (1 - outcome.confidence()) * Math.exp(shift);
            likelihood += (outcome.accepted() ? 1 : 0) - odds / (1 + odds);
        }
        assertThat(likelihood - shift / 0.25).isCloseTo(0, within(1e-9));
    }

    @Test
    void shouldMoveLittleForFewAndFarForMany() {
        var one = Experience.of(List.of(new Outcome(0.3, true))).applied(0.3);
        var four = Experience.of(Collections.nCopies(4, new Outcome(0.3, true))).applied(0.3);
        var hundred =
                Experience.of(Collections.nCopies(100, new Outcome(0.3, true))).applied(0.3);

        assertThat(List.of(0.3, one, four, hundred)).isSorted();
        assertThat(four).isCloseTo(0.43, within(0.01));
        assertThat(hundred).isGreaterThan(0.8).isLessThan(1);
    }

    @Test
    void shouldFindHowFarConfidencesAreOff() {
        var random = new Random(7);
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < 2_000; i++) {
            double said = 0.2 + 0.6 * random.nextDouble();
            double odds = said / (1 - said) * Math.exp(-0.8);
            outcomes.add(new Outcome(said, random.nextDouble() < odds / (1 + odds)));
        }

        assertThat(Experience.of(outcomes).shift()).isCloseTo(-0.8, within(0.15));
    }
}
