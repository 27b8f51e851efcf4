// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import io.throughline.api.graph.Row;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links of which an end changed.
 *
 * @param total how many there are without the limit
 */
record SuspectLinks(List<SuspectLink> links, int total) {
    record SuspectLink(
            @Nullable String linkId,
            String type,
            String from,
            String fromTitle,
            String to,
            String toTitle,
            String changed,
            String kind,
            String reason,
            @Nullable ZonedDateTime since,
            @Nullable String origin,
            double confidence,
            @Nullable String evidence,
            @Nullable String reviewState) {
        static SuspectLink of(Row row) {
            return new SuspectLink(
                    row.text("linkId"),
                    row.requiredText("type"),
                    row.requiredText("sourceKey"),
                    row.requiredText("sourceTitle"),
                    row.requiredText("targetKey"),
                    row.requiredText("targetTitle"),
                    row.requiredText("changed"),
                    row.requiredText("kind"),
                    row.requiredText("reason"),
                    row.instant("since"),
                    row.text("origin"),
                    row.requiredDecimal("confidence"),
                    row.text("evidence"),
                    row.text("reviewState"));
        }
    }

    static SuspectLinks of(List<Row> rows) {
        return new SuspectLinks(
                rows.stream().map(SuspectLink::of).toList(),
                rows.isEmpty() ? 0 : rows.get(0).requiredInteger("total"));
    }
}
