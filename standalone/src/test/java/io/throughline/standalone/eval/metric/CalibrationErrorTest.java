// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {
    @Test
    void shouldBeNothingWhereAsManyAreRightAsWasSaid() {
        assertThat(error(0.25, 4, 1)).isZero();
        assertThat(error(1, 4, 4)).isZero();
    }

    @Test
    void shouldBeTheDistanceFromTheShareThatIsRight() {
        assertThat(error(0.25, 4, 3)).isCloseTo(0.5, within(1e-12));
        assertThat(error(0.75, 4, 0)).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void shouldNotCountWhatNobodyIsShown() {
        assertThat(error(0.09, 4, 4)).isZero();
        assertThat(CalibrationError.of(List.of())).isZero();
    }

    private static double error(double score, int pairs, int right) {
        var rankings = new ArrayList<Ranking>();
        for (int pair = 0; pair < pairs; pair++) {
            rankings.add(new Ranking(
                    List.of(new Ranking.Found("t", score)), pair < right ? Map.of("t", 1) : Map.of("other", 1)));
        }
        return CalibrationError.of(rankings);
    }
}
