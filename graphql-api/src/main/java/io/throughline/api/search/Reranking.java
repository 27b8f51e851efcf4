// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.embedding.Reranker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The second look at the best hits: a model that reads question and passage together puts them in a better order. */
// [impl->TL-US-23]
final class Reranking implements AutoCloseable {
    private static final Comparator<SearchHit> MOST_PROBABLE = Comparator.comparingDouble(
                    (SearchHit hit) -> hit.reranked() == null ? -1 : hit.reranked().score())
            .reversed()
            .thenComparing(SearchHit::rank);

    private final Supplier<Optional<Reranker>> model;
    private final int candidates;
    private final Duration budget;

    /**
     * @param model empty while there is none; asked at each search
     * @param candidates how many hits get a second look, at least 1
     * @param budget the time for one search
     */
    Reranking(Supplier<Optional<Reranker>> model, int candidates, Duration budget) {
        this.model = model;
        this.candidates = candidates;
        this.budget = budget;
    }

    /** How many hits the first stage has to give; 0 without a model. */
    int candidates() {
        return model.get().isPresent() ? candidates : 0;
    }

    /**
     * The first {@link #candidates} hits by falling probability, as many as there was time for, and behind them the others
     * as they came; ranks are given anew.
     *
     * @param hits from the first on
     */
    List<SearchHit> order(String query, List<SearchHit> hits, Duration timeLeft) {
        var reranker = model.get();
        if (reranker.isEmpty() || hits.isEmpty()) {
            return hits;
        }
        var looked = hits.subList(0, Math.min(candidates, hits.size()));
        var time = timeLeft.compareTo(budget) < 0 ? timeLeft : budget;
        var judged = reranker.get()
                .judge(query, looked.stream().map(SearchHit::evidence).toList(), time);
        var ordered = new ArrayList<SearchHit>();
        for (int i = 0; i < judged.size(); i++) {
            ordered.add(hits.get(i).judged(judged.get(i)));
        }
        ordered.sort(MOST_PROBABLE);
        ordered.addAll(hits.subList(judged.size(), hits.size()));
        for (int i = 0; i < ordered.size(); i++) {
            ordered.set(i, ordered.get(i).at(i + 1));
        }
        return ordered;
    }

    @Override
    public void close() {
        model.get().ifPresent(Reranker::close);
    }
}
