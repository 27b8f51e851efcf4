// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Measures of one ranking for each query, as means over the queries that have something relevant. What is relevant and
 * was not found counts as found at no place. Definitions: Manning, Raghavan, Schütze, <i>Introduction to Information
 * Retrieval</i>, chapter 8; nDCG with the linear gain of trec_eval, which BEIR uses.
 *
 * @param map mean average precision: of the precisions at the places of what is relevant, over the whole ranking
 * @param mrr mean of 1 / place of the first relevant one, over the whole ranking
 * @param mrr10 the same, where places beyond 10 give 0
 * @param ndcg10 discounted cumulative gain of the first ten, as a share of the best that is possible
 * @param recall10 share of what is relevant among the first ten
 * @param queries how many queries the means are of
 */
public record RankingQuality(double map, double mrr, double mrr10, double ndcg10, double recall10, int queries) {
    private static final int CUT = 10;

    public static RankingQuality of(List<Ranking> rankings) {
        var judged = rankings.stream()
                .filter(ranking -> !ranking.relevant().isEmpty())
                .toList();
        return new RankingQuality(
                mean(judged, RankingQuality::averagePrecision),
                mean(judged, ranking -> reciprocalRank(ranking, Integer.MAX_VALUE)),
                mean(judged, ranking -> reciprocalRank(ranking, CUT)),
                mean(judged, ranking -> gain(ranking, CUT)),
                mean(judged, ranking -> recall(ranking, CUT)),
                judged.size());
    }

    static double averagePrecision(Ranking ranking) {
        var hits = 0;
        var sum = 0.0;
        for (var place = 0; place < ranking.found().size(); place++) {
            if (ranking.isRelevant(place)) {
                hits++;
                sum += (double) hits / (place + 1);
            }
        }
        return sum / ranking.relevant().size();
    }

    static double reciprocalRank(Ranking ranking, int cut) {
        for (var place = 0; place < Math.min(cut, ranking.found().size()); place++) {
            if (ranking.isRelevant(place)) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    static double gain(Ranking ranking, int cut) {
        var gained = 0.0;
        for (var place = 0; place < Math.min(cut, ranking.found().size()); place++) {
            int grade =
                    ranking.relevant().getOrDefault(ranking.found().get(place).key(), 0);
            gained += grade * discount(place);
        }
        var grades = ranking.relevant().values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(cut)
                .toList();
        var best = 0.0;
        for (var place = 0; place < grades.size(); place++) {
            best += grades.get(place) * discount(place);
        }
        return gained / best;
    }

    static double recall(Ranking ranking, int cut) {
        var hits = 0;
        for (var place = 0; place < Math.min(cut, ranking.found().size()); place++) {
            hits += ranking.isRelevant(place) ? 1 : 0;
        }
        return (double) hits / ranking.relevant().size();
    }

    /** @param place from 0 */
    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> measure) {
        return rankings.stream().mapToDouble(measure).average().orElse(0);
    }
}
