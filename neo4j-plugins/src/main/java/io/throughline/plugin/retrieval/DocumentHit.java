// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A document that a leg found.
 *
 * @param score calibrated, in [0, 1]
 * @param inPool whether the leg found it by itself; false when it was only asked to score what another leg found
 * @param passages best first; empty when the title or the key matched
 */
public record DocumentHit(String key, double score, boolean inPool, List<PassageHit> passages) {
    public DocumentHit {
        passages = List.copyOf(passages);
    }

    /** The same hit with every score mapped; the mapping must not change the order. */
    public DocumentHit calibrated(DoubleUnaryOperator mapping) {
        return new DocumentHit(
                key,
                mapping.applyAsDouble(score),
                inPool,
                passages.stream()
                        .map(hit -> new PassageHit(hit.chunkId(), mapping.applyAsDouble(hit.score())))
                        .toList());
    }
}
