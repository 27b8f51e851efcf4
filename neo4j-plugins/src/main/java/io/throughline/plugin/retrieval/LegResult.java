// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * What a leg found.
 *
 * @param hits by falling score, ties by key; only documents that the principal may read and the filter lets through
 * @param strategy how the leg went about it, for the explanation
 */
public record LegResult(List<DocumentHit> hits, String strategy) {
    public LegResult {
        hits = List.copyOf(hits);
    }

    public static LegResult none(String strategy) {
        return new LegResult(List.of(), strategy);
    }
}
