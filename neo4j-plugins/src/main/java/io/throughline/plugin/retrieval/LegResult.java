// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leg found.
 *
 * @param hits by falling evidence, ties by key; only documents that the principal may read and the filter lets through
 * @param strategy how the leg went about it, for the explanation
 * @param floor the evidence of a document that the leg has nothing to say for
 * @param trust in (0, 1]: how much of its weight the leg deserves for this question
 * @param rest looks at documents that the leg did not find
 */
public record LegResult(List<DocumentHit> hits, String strategy, double floor, double trust, Look rest) {
    public LegResult {
        hits = List.copyOf(hits);
    }

    /** A leg that knows nothing of documents besides its hits. */
    public static LegResult of(List<DocumentHit> hits, String strategy) {
        return new LegResult(hits, strategy, 0, 1, (key, node) -> null);
    }

    public static LegResult none(String strategy) {
        return of(List.of(), strategy);
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    /** A look at one document that passes. */
    @FunctionalInterface
    public interface Look {
        /** Null when the leg has nothing to say for it. */
        @Nullable
        DocumentHit at(String key, long node);
    }
}
