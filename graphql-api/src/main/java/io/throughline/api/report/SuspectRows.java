// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import io.throughline.api.report.Report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code throughline.trace.suspects} as a report: both ends of each link, which of them changed, and since when. */
// [impl->TL-US-26]
public final class SuspectRows {
    private static final List<Column> COLUMNS = List.of(
            new Column("target", "Of"),
            new Column("targetTitle", "Title"),
            new Column("type", "Link"),
            new Column("source", "By"),
            new Column("sourceTitle", "Title"),
            new Column("changed", "Changed"),
            new Column("kind", "Kind"),
            new Column("reason", "What changed"),
            new Column("since", "Since"),
            new Column("confidence", "Confidence"),
            new Column("evidence", "Evidence"),
            new Column("review", "Review"));

    private final List<Map<String, @Nullable Object>> rows;

    /** @param rows columns by name, as the driver gives them */
    public SuspectRows(List<Map<String, @Nullable Object>> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @param about what the report is of: who asked, of which moment */
    public Report report(List<Fact> about) {
        var facts = new ArrayList<>(about);
        facts.add(new Fact("Suspect links", count()));
        return new Report(
                "suspects",
                "Suspect links",
                facts,
                COLUMNS,
                rows.stream()
                        .map(row -> new Row(cells(row), Optional.of(item(row))))
                        .toList());
    }

    private String count() {
        if (rows.isEmpty() || !(rows.get(0).get("total") instanceof Number total) || total.intValue() == rows.size()) {
            return String.format(Locale.ROOT, "%,d", rows.size());
        }
        return String.format(Locale.ROOT, "%,d of %,d", rows.size(), total.longValue());
    }

    private static List<Cell> cells(Map<String, @Nullable Object> row) {
        return List.of(
                end(row, "target"),
                Cell.of(text(row, "targetTitle")),
                Cell.of(text(row, "type")),
                end(row, "source"),
                Cell.of(text(row, "sourceTitle")),
                Cell.of(changed(row)),
                Cell.of(text(row, "kind")),
                Cell.of(text(row, "reason")),
                Cell.of(Times.utc(row.get("since"))),
                Cell.of(ImpactRows.decimal(row, "confidence")),
                new Cell(
                        text(row, "evidence").isEmpty() && text(row, "origin").isEmpty()
                                ? List.of()
                                : List.of(new Entry(text(row, "evidence"), text(row, "origin")))),
                Cell.of(text(row, "reviewState")));
    }

    private static Cell end(Map<String, @Nullable Object> row, String end) {
        return new Cell(List.of(new Entry(text(row, end + "Key"), text(row, end + "Type"))));
    }

    /** By its key, so that nobody has to know which way a link points. */
    private static String changed(Map<String, @Nullable Object> row) {
        return switch (text(row, "changed")) {
            case "source" -> text(row, "sourceKey");
            case "target" -> text(row, "targetKey");
            default -> text(row, "sourceKey") + ", " + text(row, "targetKey");
        };
    }

    /** At the source, for the evidence of a link stands there. */
    private static Item item(Map<String, @Nullable Object> row) {
        var key = text(row, "sourceKey") + " " + text(row, "type") + " " + text(row, "targetKey");
        return new Item(
                key,
                text(row, "type"),
                text(row, "sourceTitle") + " / " + text(row, "targetTitle"),
                "",
                "suspect",
                CoverageItem.place(row),
                Optional.of(new Item.Finding(
                        text(row, "kind").equals("cosmetic") ? KnownRule.COSMETIC_CHANGE : KnownRule.SUSPECT_LINK,
                        "The link %s is suspect: %s changed since it was made or reviewed. %s"
                                .formatted(key, changed(row), text(row, "reason"))
                                .strip())));
    }
}
