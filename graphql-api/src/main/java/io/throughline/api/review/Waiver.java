// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Row;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A waiver, as GraphQL shows it.
 *
 * @param endedBy null when nobody ended it before its time
 */
public record Waiver(
        String id,
        String key,
        String reason,
        ZonedDateTime until,
        String waivedBy,
        ZonedDateTime waivedAt,
        @Nullable String endedBy,
        @Nullable ZonedDateTime endedAt,
        boolean inForce) {
    /** A row of {@link Waivers}. */
    static Waiver of(Row row) {
        return of(row, row.requiredText("key"), row.flag("inForce"));
    }

    /** What {@code throughline.trace.coverage} tells of the waiver of an item. */
    public static Waiver inForce(Row waiver, String key) {
        return of(waiver, key, true);
    }

    private static Waiver of(Row row, String key, boolean inForce) {
        return new Waiver(
                row.requiredText("id"),
                key,
                row.requiredText("reason"),
                Objects.requireNonNull(row.instant("until")),
                row.requiredText("waivedBy"),
                Objects.requireNonNull(row.instant("waivedAt")),
                row.text("endedBy"),
                row.instant("endedAt"),
                inForce);
    }
}
