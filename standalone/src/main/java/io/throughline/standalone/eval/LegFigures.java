// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import io.throughline.standalone.eval.metric.CalibrationError;
import io.throughline.standalone.eval.metric.LinkQuality;
import io.throughline.standalone.eval.metric.Ranking;
import io.throughline.standalone.eval.metric.RankingQuality;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one way of finding gives, by the names that a script may depend on, in order. */
record LegFigures(Map<String, Double> values) {
    /** @param threshold from which on a pair counts as a predicted link, chosen without looking at the judgements */
    static LegFigures of(List<Ranking> rankings, double threshold) {
        var ranking = RankingQuality.of(rankings);
        var links = LinkQuality.of(rankings, threshold);
        var values = new LinkedHashMap<String, Double>();
        values.put("map", ranking.map());
        values.put("ap", links.ap());
        values.put("mrr", ranking.mrr());
        values.put("mrr10", ranking.mrr10());
        values.put("ndcg10", ranking.ndcg10());
        values.put("recall10", ranking.recall10());
        values.put("bestF1", links.bestF1());
        values.put("bestThreshold", links.bestThreshold());
        values.put("frozenF1", links.frozenF1());
        values.put("precision", links.precision());
        values.put("recall", links.recall());
        values.put("threshold", threshold);
        values.put("ece", CalibrationError.of(rankings));
        return new LegFigures(values);
    }

    /** The plain mean over folders, however large each is. */
    static LegFigures mean(List<LegFigures> folders) {
        var values = new LinkedHashMap<String, Double>();
        for (var name : folders.get(0).values().keySet()) {
            values.put(
                    name,
                    folders.stream()
                            .mapToDouble(folder -> folder.values().getOrDefault(name, 0.0))
                            .average()
                            .orElse(0));
        }
        return new LegFigures(values);
    }

    double value(String name) {
        return values.getOrDefault(name, 0.0);
    }
}
