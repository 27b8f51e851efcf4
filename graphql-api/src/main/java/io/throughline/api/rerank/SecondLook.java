// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.rerank;

import io.throughline.embedding.ModelException;
import io.throughline.embedding.Reranker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reranker with its limits; without one it looks at nothing. */
// [impl->TL-US-23]
public final class SecondLook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

    private final Supplier<Optional<Reranker>> model;
    private final int candidates;
    private final Duration budget;

    /**
     * @param model empty while there is none; asked at each search
     * @param candidates how many hits get a second look, at least 1
     * @param budget the time for one search
     */
    public SecondLook(Supplier<Optional<Reranker>> model, int candidates, Duration budget) {
        this.model = model;
        this.candidates = candidates;
        this.budget = budget;
    }

    /** How many hits the first stage has to give; 0 without a model. */
    public int candidates() {
        return model.get().isPresent() ? candidates : 0;
    }

    /**
     * Judges the first {@link #candidates} texts, as many as there is time for; none when the model fails.
     *
     * @return probabilities in [0, 1] of the first texts that they answer the query
     */
    public List<Double> judge(String query, List<String> texts, Duration timeLeft) {
        var time = timeLeft.compareTo(budget) < 0 ? timeLeft : budget;
        try {
            return model.get()
                    .map(reranker -> reranker.judge(query, texts.subList(0, Math.min(candidates, texts.size())), time))
                    .orElse(List.of());
        } catch (ModelException e) {
            LOG.warn("A search goes without a second look: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public void close() {
        model.get().ifPresent(Reranker::close);
    }
}
