// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.api.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a document is not among the hits, or that it is. */
record Absence(
        String key,
        String step,
        @Nullable Integer rank,
        @Nullable Double score,
        List<SearchHit.Leg> legs,
        String reason) {
    static Absence byFilter(String key) {
        return new Absence(
                key, "filter", null, null, List.of(), "A list in the filter is empty, and holds for nothing.");
    }

    static Absence of(Row row) {
        return new Absence(
                row.requiredText("key"),
                row.requiredText("step"),
                row.integer("rank"),
                row.decimal("score"),
                row.rows("legs").stream().map(SearchHit.Leg::of).toList(),
                row.requiredText("reason"));
    }
}
