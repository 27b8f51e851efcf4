// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import io.throughline.api.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * How many items of a product stand how.
 *
 * @param productName null for those that are below none
 */
record CoverageShare(
        @Nullable String productName, int items, int covered, int suspect, int partly, int uncovered, int waived) {
    static CoverageShare of(Row row) {
        return new CoverageShare(
                row.text("productName"),
                row.requiredInteger("items"),
                row.requiredInteger("covered"),
                row.requiredInteger("suspect"),
                row.requiredInteger("partly"),
                row.requiredInteger("uncovered"),
                row.requiredInteger("waived"));
    }
}
