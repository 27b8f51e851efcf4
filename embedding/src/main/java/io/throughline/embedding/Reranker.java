// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.time.Duration;
import java.util.List;

/**
 * Judges how well passages answer a query, reading both together: a cross-encoder (Nogueira and Cho, 2019). Far slower
 * than comparing vectors, so it is for the few best that a search found. Thread-safe.
 */
// [impl->TL-US-23]
public interface Reranker extends AutoCloseable {
    /** Folder and file of the model. */
    String name();

    /**
     * Judges passages in their order, best guess first, for as long as there is time: a passage that was begun is ended.
     * A passage too long for the model is read in stretches, and the best counts. Of a query longer than half of what the
     * model takes, the first half of that is read.
     *
     * @param budget from now; nothing is judged when it is zero or less
     * @return probabilities in [0, 1] of the first passages, as many as there was time for
     */
    List<Double> judge(String query, List<String> passages, Duration budget);

    @Override
    void close();
}
