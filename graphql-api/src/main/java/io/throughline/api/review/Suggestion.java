// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Row;
import java.util.List;

/** A link that is probably there, as GraphQL shows it. */
record Suggestion(
        String from,
        String fromTitle,
        String to,
        String toTitle,
        double confidence,
        boolean recommended,
        List<String> words,
        List<String> hints) {
    static Suggestion of(Row row) {
        return new Suggestion(
                row.requiredText("from"),
                row.requiredText("fromTitle"),
                row.requiredText("to"),
                row.requiredText("toTitle"),
                row.requiredDecimal("confidence"),
                row.flag("recommended"),
                row.texts("words"),
                row.texts("hints"));
    }
}
