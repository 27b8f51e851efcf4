// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import io.throughline.api.report.Report;
import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Suggested links as a table that a person fills decisions into. */
public final class SuggestTable {
    private static final List<String> COLUMNS =
            List.of("from", "to", "decision", "comment", "confidence", "recommended", "fromTitle", "toTitle", "words");

    private SuggestTable() {}

    /** Writes CSV; {@code out} stays open. */
    public static void write(List<Map<String, @Nullable Object>> rows, OutputStream out) throws IOException {
        var table = new Report(
                "suggest",
                "Suggested links",
                List.of(),
                COLUMNS.stream().map(name -> new Column(name, name)).toList(),
                rows.stream().map(SuggestTable::row).toList(),
                "");
        ReportFormat.CSV.write(table, out);
        out.flush();
    }

    private static Report.Row row(Map<String, @Nullable Object> row) {
        var words = row.get("words") instanceof List<?> shared
                ? String.join(" ", shared.stream().map(String::valueOf).toList())
                : "";
        double confidence = row.get("confidence") instanceof Number number ? number.doubleValue() : 0;
        return new Report.Row(
                Stream.of(
                                text(row, "sourceKey"),
                                text(row, "targetKey"),
                                "",
                                "",
                                String.format(Locale.ROOT, "%.2f", confidence),
                                text(row, "recommended"),
                                text(row, "sourceTitle"),
                                text(row, "targetTitle"),
                                words)
                        .map(Cell::of)
                        .toList(),
                Optional.empty());
    }

    private static String text(Map<String, @Nullable Object> row, String name) {
        var value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
