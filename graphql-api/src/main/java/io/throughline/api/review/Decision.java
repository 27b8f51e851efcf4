// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Row;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision on record, as GraphQL shows it. */
record Decision(
        String id,
        String from,
        String to,
        String decision,
        @Nullable String type,
        @Nullable Double confidence,
        String comment,
        String decidedBy,
        ZonedDateTime decidedAt,
        @Nullable String undoneBy,
        @Nullable ZonedDateTime undoneAt,
        @Nullable String undoneComment) {
    static Decision of(Row row) {
        return new Decision(
                row.requiredText("id"),
                row.requiredText("from"),
                row.requiredText("to"),
                row.requiredText("decision"),
                row.text("type"),
                row.decimal("confidence"),
                row.requiredText("comment"),
                row.requiredText("decidedBy"),
                Objects.requireNonNull(row.instant("decidedAt")),
                row.text("undoneBy"),
                row.instant("undoneAt"),
                row.text("undoneComment"));
    }
}
