// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.api.rerank.SecondLook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the best hits in the order that a second look gives them. */
@Component
final class Reranking {
    private static final Comparator<SearchHit> MOST_PROBABLE = Comparator.comparingDouble((SearchHit hit) ->
                    hit.reranked() == null ? -1 : hit.reranked().score())
            .reversed()
            .thenComparing(SearchHit::rank);

    private final SecondLook look;

    Reranking(SecondLook look) {
        this.look = look;
    }

    /** How many hits it wants to see, from the first on. */
    int candidates() {
        return look.candidates();
    }

    /**
     * Those that were judged by falling probability, and behind them the others as they came; ranks are given anew.
     *
     * @param hits from the first on
     */
    List<SearchHit> order(String query, List<SearchHit> hits, Duration timeLeft) {
        var texts = hits.stream().limit(candidates()).map(SearchHit::evidence).toList();
        var judged = texts.isEmpty() ? List.<Double>of() : look.judge(query, texts, timeLeft);
        var ordered = new ArrayList<SearchHit>();
        for (int i = 0; i < judged.size(); i++) {
            ordered.add(hits.get(i).judged(judged.get(i)));
        }
        ordered.sort(MOST_PROBABLE);
        ordered.addAll(hits.subList(judged.size(), hits.size()));
        if (!judged.isEmpty()) {
            for (int i = 0; i < ordered.size(); i++) {
                ordered.set(i, ordered.get(i).at(i + 1));
            }
        }
        return ordered;
    }
}
