// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingQualityTest {
    private static final double EXACT = 1e-12;

    @Test
    void shouldAveragePrecisionOverEverythingRelevantAlsoWhatWasNotFound() {
        // Relevant at places 1 and 3, and one that was never found: (1/1 + 2/3 + 0) / 3.
        var ranking = ranking(Map.of("a", 1, "c", 1, "never", 1), "a", "b", "c", "d");

        assertThat(RankingQuality.averagePrecision(ranking)).isEqualTo((1 + 2.0 / 3) / 3, within(EXACT));
    }

    @Test
    void shouldGiveTheReciprocalOfTheFirstRelevantPlaceWithinTheCut() {
        var ranking = ranking(Map.of("c", 1, "d", 1), "a", "b", "c", "d");

        assertThat(RankingQuality.reciprocalRank(ranking, 10)).isEqualTo(1.0 / 3, within(EXACT));
        assertThat(RankingQuality.reciprocalRank(ranking, 2)).isZero();
    }

    @Test
    void shouldDiscountGainsByThePlaceAndCompareThemWithTheBestOrder() {
        // Grades 2 and 1, found at places 3 and 1: (1/log2(2) + 2/log2(4)) / (2/log2(2) + 1/log2(3)).
        var ranking = ranking(Map.of("good", 2, "fair", 1), "fair", "x", "good");

        assertThat(RankingQuality.gain(ranking, 10)).isEqualTo(2 / (2 + Math.log(2) / Math.log(3)), within(EXACT));
    }

    @Test
    void shouldCountWhatIsAmongTheFirstTen() {
        var keys = new ArrayList<String>();
        for (var i = 1; i <= 11; i++) {
            keys.add("k" + i);
        }
        var ranking = ranking(Map.of("k10", 1, "k11", 1), keys.toArray(String[]::new));

        assertThat(RankingQuality.recall(ranking, 10)).isEqualTo(0.5, within(EXACT));
        assertThat(RankingQuality.gain(ranking, 10))
                .isEqualTo(Math.log(2) / Math.log(11) / (1 + Math.log(2) / Math.log(3)), within(EXACT));
    }

    @Test
    void shouldTakeMeansOverQueriesThatHaveSomethingRelevant() {
        var quality = RankingQuality.of(List.of(
                ranking(Map.of("a", 1), "a", "b"),
                ranking(Map.of("b", 1), "a", "b"),
                ranking(Map.of("c", 1)),
                ranking(Map.of(), "a")));

        assertThat(quality.queries()).isEqualTo(3);
        assertThat(quality.map()).isEqualTo((1 + 0.5 + 0) / 3, within(EXACT));
        assertThat(quality.mrr()).isEqualTo(0.5, within(EXACT));
        assertThat(quality.recall10()).isEqualTo(2.0 / 3, within(EXACT));
    }

    @Test
    void shouldSeeThePlacesBeyondTenInOneOfTheTwoMeansOnly() {
        var keys = new ArrayList<String>();
        for (var i = 1; i <= 20; i++) {
            keys.add("k" + i);
        }
        var quality = RankingQuality.of(List.of(ranking(Map.of("k20", 1), keys.toArray(String[]::new))));

        assertThat(quality.mrr()).isEqualTo(0.05, within(EXACT));
        assertThat(quality.mrr10()).isZero();
    }

    @Test
    void shouldBeZeroWhereNothingWasJudged() {
        assertThat(RankingQuality.of(List.of())).isEqualTo(new RankingQuality(0, 0, 0, 0, 0, 0));
    }

    @Test
    void shouldRefuseAKeyThatWasFoundTwice() {
        assertThatThrownBy(() -> ranking(Map.of(), "a", "a")).hasMessageContaining("a was found twice");
    }

    static Ranking ranking(Map<String, Integer> relevant, String... keys) {
        var found = new ArrayList<Ranking.Found>();
        for (var key : keys) {
            found.add(new Ranking.Found(key, 1.0 / (found.size() + 1)));
        }
        return new Ranking(found, relevant);
    }
}
