// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/** One document of an answer; {@code rank} counts from 1, {@code score} is in [0, 1]. */
public record SearchRow(int rank, String key, double score, List<Passage> passages, Explanation explanation) {
    public SearchRow {
        passages = List.copyOf(passages);
    }
}
