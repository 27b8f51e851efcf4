// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A validated question.
 *
 * @param query may be blank when there is a vector or there are candidates
 * @param vector finite, of any length above 0; null when the vector leg is not asked
 * @param candidates passages that another engine found near; empty when none did
 */
@SuppressWarnings("ArrayRecordComponent")
public record SearchRequest(
        String query, float @Nullable [] vector, List<DenseCandidate> candidates, SearchOptions options) {
    /** @param score of any range; higher is nearer */
    public record DenseCandidate(String chunkId, double score) {}
}
