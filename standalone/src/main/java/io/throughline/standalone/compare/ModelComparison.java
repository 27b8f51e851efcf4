// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.compare;

import io.throughline.standalone.eval.metric.Ranking;
import io.throughline.standalone.eval.metric.RankingQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.driver.Driver;

/**
 * What two models found on the same questions.
 *
 * @param overlap10 mean share of the first ten documents that both found, 0 to 1
 * @param ahead questions whose first right answer the model beside finds at a better place
 * @param behind those where it finds it at a worse one
 */
// [impl->TL-US-48]
public record ModelComparison(
        String inForce,
        String beside,
        RankingQuality ofInForce,
        RankingQuality ofBeside,
        double overlap10,
        int ahead,
        int behind) {
    /** Above this share chance alone would often make such a difference. */
    private static final double CHANCE = 0.05;

    /** @param limit the most questions that are asked; the result has none where the graph has no linked requirement */
    public static ModelComparison of(Driver driver, Contender inForce, Contender beside, int limit) {
        var former = new ArrayList<Ranking>();
        var other = new ArrayList<Ranking>();
        var overlap = 0.0;
        var ahead = 0;
        var behind = 0;
        for (var query : SampleQuery.of(driver, limit)) {
            var a = inForce.answer(driver, query);
            var b = beside.answer(driver, query);
            former.add(a);
            other.add(b);
            overlap += Contender.overlap(a, b);
            var difference = Double.compare(
                    RankingQuality.of(List.of(b)).mrr10(),
                    RankingQuality.of(List.of(a)).mrr10());
            ahead += difference > 0 ? 1 : 0;
            behind += difference < 0 ? 1 : 0;
        }
        return new ModelComparison(
                inForce.model().name(),
                beside.model().name(),
                RankingQuality.of(former),
                RankingQuality.of(other),
                former.isEmpty() ? 0 : overlap / former.size(),
                ahead,
                behind);
    }

    public int queries() {
        return ofInForce.queries();
    }

    /** Two-sided sign test over the questions that the models answer differently. */
    double chance() {
        var all = ahead + behind;
        // By logarithms, for half to the power of some thousands is no number any more.
        var term = all * Math.log(0.5);
        var sum = 0.0;
        for (var k = 0; k <= Math.min(ahead, behind); k++) {
            sum += Math.exp(term);
            term += Math.log((double) (all - k) / (k + 1));
        }
        return Math.min(1, 2 * sum);
    }

    /** One sentence. */
    public String verdict() {
        var counts = "%s finds the first right answer earlier in %d of %d queries and later in %d"
                .formatted(beside, ahead, queries(), behind);
        return chance() > CHANCE
                ? "Neither does better for certain: %s, which may be chance.".formatted(counts)
                : "%s does better: %s.".formatted(ahead > behind ? beside : inForce, counts);
    }

    public String text() {
        var width = Math.max(inForce.length(), beside.length());
        return String.join(
                "\n",
                "%s  recall@10    MRR@10".formatted(" ".repeat(width + 10)),
                line(inForce, "in force", ofInForce, width),
                line(beside, "beside", ofBeside, width),
                String.format(Locale.ROOT, "Of their first ten documents both find %.0f %% the same.", 100 * overlap10),
                verdict());
    }

    private static String line(String name, String state, RankingQuality quality, int width) {
        return String.format(
                Locale.ROOT, "%-" + width + "s  %-8s  %9.3f %9.3f", name, state, quality.recall10(), quality.mrr10());
    }

    public Map<String, Object> row() {
        return Map.of(
                "queries", queries(),
                "overlap10", overlap10,
                "ahead", ahead,
                "behind", behind,
                "chance", chance(),
                "inForce", figures(inForce, ofInForce),
                "beside", figures(beside, ofBeside),
                "verdict", verdict());
    }

    private static Map<String, Object> figures(String name, RankingQuality quality) {
        return Map.of("name", name, "recall10", quality.recall10(), "mrr10", quality.mrr10());
    }
}
