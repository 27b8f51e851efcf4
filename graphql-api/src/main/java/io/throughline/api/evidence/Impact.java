// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import io.throughline.api.document.DocumentView;
import io.throughline.api.graph.Row;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change touches.
 *
 * @param total how much is reached without the limit
 * @param complete whether everything in reach was looked at
 */
record Impact(List<Reached> reached, int total, boolean complete) {
    /** @param path keys and links in turn, from what changes to this document */
    record Reached(
            DocumentView document,
            String direction,
            int distance,
            double confidence,
            List<String> path,
            boolean suspect,
            List<Contact> people) {
        static Reached of(Row row, @Nullable ZonedDateTime asOf) {
            return new Reached(
                    new DocumentView(row.requiredRow("document"), asOf),
                    row.requiredText("direction"),
                    row.requiredInteger("distance"),
                    row.requiredDecimal("confidence"),
                    row.texts("path"),
                    row.flag("suspect"),
                    row.rows("people").stream().map(Contact::of).toList());
        }
    }

    /** @param near steps between them and the document */
    record Contact(String name, String role, int near) {
        static Contact of(Row row) {
            return new Contact(row.requiredText("name"), row.requiredText("role"), row.requiredInteger("near"));
        }
    }

    static Impact of(List<Row> rows, @Nullable ZonedDateTime asOf) {
        return new Impact(
                rows.stream().map(row -> Reached.of(row, asOf)).toList(),
                rows.isEmpty() ? 0 : rows.get(0).requiredInteger("total"),
                rows.isEmpty() || rows.get(0).flag("complete"));
    }
}
