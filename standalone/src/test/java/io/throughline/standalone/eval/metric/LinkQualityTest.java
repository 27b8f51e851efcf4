// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkQualityTest {
    private static final double EXACT = 1e-12;

    /** Pairs by score: .9 right, .8 wrong, .7 right, .2 wrong; a third link was never found. */
    private final List<Ranking> rankings = List.of(
            new Ranking(List.of(found("a", 0.9), found("b", 0.2)), Map.of("a", 1, "never", 1)),
            new Ranking(List.of(found("b", 0.8), found("a", 0.7)), Map.of("a", 1)));

    @Test
    void shouldAveragePrecisionOverOneGlobalList() {
        assertThat(LinkQuality.of(rankings, 0.5).ap()).isEqualTo((1 + 2.0 / 3) / 3, within(EXACT));
    }

    @Test
    void shouldFindTheThresholdThatSuitsBest() {
        var quality = LinkQuality.of(rankings, 0.5);

        // Three predicted, two right, three links: 2·2 / (3 + 3).
        assertThat(quality.bestF1()).isEqualTo(4.0 / 6, within(EXACT));
        assertThat(quality.bestThreshold()).isEqualTo(0.7);
        assertThat(quality.links()).isEqualTo(3);
    }

    @Test
    void shouldMeasureAtTheFrozenThresholdWhichCountsItself() {
        var quality = LinkQuality.of(rankings, 0.8);

        assertThat(quality.precision()).isEqualTo(0.5, within(EXACT));
        assertThat(quality.recall()).isEqualTo(1.0 / 3, within(EXACT));
        assertThat(quality.frozenF1()).isEqualTo(2.0 / 5, within(EXACT));
        assertThat(LinkQuality.of(rankings, 0.95).frozenF1()).isZero();
        assertThat(LinkQuality.of(rankings, 0.95).precision()).isZero();
    }

    @Test
    void shouldLetEqualScoresStandOrFallTogether() {
        var tied = List.of(new Ranking(
                List.of(found("right", 0.6), found("wrong", 0.6), found("worse", 0.1)), Map.of("right", 1)));
        var quality = LinkQuality.of(tied, 0.5);

        // One step with two predicted and one right: 2·1 / (2 + 1), precision 1/2 gives all the recall.
        assertThat(quality.bestF1()).isEqualTo(2.0 / 3, within(EXACT));
        assertThat(quality.ap()).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void shouldCountPairsOfQueriesThatHaveNoLink() {
        var unlinked = List.of(
                new Ranking(List.of(found("a", 0.9)), Map.of("a", 1)),
                new Ranking(List.of(found("a", 0.95)), Map.of()));

        assertThat(LinkQuality.of(unlinked, 0.5).precision()).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void shouldBeZeroWhereThereIsNothing() {
        assertThat(LinkQuality.of(List.of(), 0.5)).isEqualTo(new LinkQuality(0, 0, 1, 0, 0, 0, 0));
    }

    private static Ranking.Found found(String key, double score) {
        return new Ranking.Found(key, score);
    }
}
