// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures of one global list of query–target pairs, by score: whether a score means the same for every query. A pair is
 * predicted when its score reaches a threshold; precision, recall and F1 are micro averages over pairs. Equal scores
 * stand or fall together: within a tie no order is assumed.
 *
 * @param ap average precision of the list: the sum over its steps of (recall gained × precision there)
 * @param bestF1 F1 at the threshold that suits this list best, found with the judgements in hand: an upper bound
 * @param bestThreshold that threshold; 1 when nothing relevant was found
 * @param frozenF1 F1 at the given threshold
 * @param precision at the given threshold; 0 when it predicts nothing
 * @param recall at the given threshold
 * @param links how many pairs are relevant
 */
public record LinkQuality(
        double ap, double bestF1, double bestThreshold, double frozenF1, double precision, double recall, long links) {
    private record Pair(double score, boolean relevant) {}

    /** @param frozenThreshold in [0, 1], chosen without looking at these rankings */
    public static LinkQuality of(List<Ranking> rankings, double frozenThreshold) {
        var links = rankings.stream()
                .mapToLong(ranking -> ranking.relevant().size())
                .sum();
        var pairs = pairs(rankings);
        var ap = 0.0;
        var bestF1 = 0.0;
        var bestThreshold = 1.0;
        var hits = 0;
        for (var start = 0; start < pairs.size(); ) {
            var score = pairs.get(start).score();
            var before = hits;
            var end = start;
            while (end < pairs.size() && pairs.get(end).score() == score) {
                hits += pairs.get(end).relevant() ? 1 : 0;
                end++;
            }
            ap += links == 0 ? 0 : (double) (hits - before) / links * hits / end;
            var f1 = f1(hits, end, links);
            if (f1 > bestF1) {
                bestF1 = f1;
                bestThreshold = score;
            }
            start = end;
        }
        var predicted =
                pairs.stream().filter(pair -> pair.score() >= frozenThreshold).toList();
        var right = predicted.stream().filter(Pair::relevant).count();
        return new LinkQuality(
                ap,
                bestF1,
                bestThreshold,
                f1(right, predicted.size(), links),
                predicted.isEmpty() ? 0 : (double) right / predicted.size(),
                links == 0 ? 0 : (double) right / links,
                links);
    }

    private static List<Pair> pairs(List<Ranking> rankings) {
        var pairs = new ArrayList<Pair>();
        for (var ranking : rankings) {
            for (var place = 0; place < ranking.found().size(); place++) {
                pairs.add(new Pair(ranking.found().get(place).score(), ranking.isRelevant(place)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        return pairs;
    }

    /** The harmonic mean of precision and recall, 2·hits / (predicted + links). */
    private static double f1(long hits, long predicted, long links) {
        return predicted + links == 0 ? 0 : 2.0 * hits / (predicted + links);
    }
}
