// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * The vector leg of another engine, which handed over the passages it found near. What its scores mean is not known here:
 * evidence is how far a candidate stands out among the candidates, all of which count as near.
 */
final class OutsideLeg {
    /** Evidence of the candidates on average. */
    private static final double NEAR = 2;

    private OutsideLeg() {}

    static LegResult of(Library library, List<SearchRequest.DenseCandidate> candidates) {
        var scores = new DocumentScores();
        for (var candidate : candidates) {
            library.owner(candidate.chunkId())
                    .ifPresent(owner -> scores.addPassage(owner.key(), owner.node(), owner.chunk(), candidate.score()));
        }
        var background = Background.of(candidates.stream()
                .mapToDouble(SearchRequest.DenseCandidate::score)
                .toArray());
        var hits = scores.best(candidates.size()).stream()
                .map(hit -> hit.mapped(score -> NEAR + Calibration.closeness(score, background)))
                .toList();
        return LegResult.of(hits, "%d of %d candidates from outside pass".formatted(hits.size(), candidates.size()));
    }
}
