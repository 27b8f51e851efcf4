// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.joined;
import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import io.throughline.api.report.Report.Row;
import io.throughline.names.GapKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code throughline.trace.gaps} as a report, kind by kind, with how requirements stand; suspect ones last. */
// [impl->TL-US-47]
final class GapRows {
    private static final List<Column> COLUMNS = List.of(
            new Column("key", "Key"),
            new Column("documentType", "Type"),
            new Column("title", "Title"),
            new Column("product", "Product"),
            new Column("kind", "Kind"),
            new Column("status", "Status"),
            new Column("missing", "Missing"),
            new Column("detail", "Detail"),
            new Column("size", "Lines"),
            new Column("churn", "Commits"),
            new Column("since", "Changed"));
    private static final String SUSPECT = "suspect";

    private final List<Map<String, @Nullable Object>> rows;
    private final List<Fact> shares;
    private final Map<String, Map<String, @Nullable Object>> standing = new HashMap<>();

    /**
     * @param gaps columns by name, as the driver gives them
     * @param coverage every item that is judged
     */
    GapRows(List<Map<String, @Nullable Object>> gaps, CoverageRows coverage) {
        this.rows = new ArrayList<>(gaps);
        this.shares = coverage.shares();
        for (var item : coverage.all()) {
            standing.put(text(item, "key"), item);
            if (text(item, "status").equals(SUSPECT)) {
                rows.add(suspect(item));
            }
        }
    }

    private static Map<String, @Nullable Object> suspect(Map<String, @Nullable Object> item) {
        var row = new LinkedHashMap<>(item);
        row.put("kind", SUSPECT);
        row.put("detail", "What stands for it was changed since it was linked or reviewed.");
        return row;
    }

    /** @param about what the report is of: who asked, of which moment, by which policy */
    Report report(List<Fact> about) {
        var facts = new ArrayList<>(about);
        GapKind.words().forEach(kind -> facts.add(new Fact(kind, count(kind))));
        facts.add(new Fact(SUSPECT, count(SUSPECT)));
        facts.addAll(shares);
        return new Report(
                "gaps", "Gaps", facts, COLUMNS, rows.stream().map(this::row).toList(), "kind");
    }

    private String count(String kind) {
        var found = rows.stream().filter(row -> text(row, "kind").equals(kind)).toList();
        return found.isEmpty()
                        || !(found.get(0).get("total") instanceof Number total)
                        || total.longValue() == found.size()
                ? String.format(Locale.ROOT, "%,d", found.size())
                : String.format(Locale.ROOT, "%,d of %,d", found.size(), total.longValue());
    }

    private Row row(Map<String, @Nullable Object> row) {
        var kind = text(row, "kind");
        var item = kind.startsWith("no_") || kind.equals(SUSPECT)
                ? standing.getOrDefault(text(row, "key"), Map.of())
                : Map.<String, @Nullable Object>of();
        return new Row(
                List.of(
                        new Cell(List.of(new Entry(text(row, "key"), "", text(row, "url")))),
                        Cell.of(text(row, "documentType")),
                        Cell.of(text(row, "title")),
                        Cell.of(text(row, "productName")),
                        Cell.of(kind),
                        Cell.of(text(item, "status")),
                        Cell.of(joined(item, "missing")),
                        Cell.of(text(row, "detail")),
                        Cell.of(text(row, "size")),
                        Cell.of(text(row, "churn")),
                        Cell.of(Times.utc(row.get("since")))),
                Optional.of(item(row, kind)));
    }

    /** Its title names the kind, because a requirement may be amiss in more than one way. */
    private static Item item(Map<String, @Nullable Object> row, String kind) {
        return new Item(
                text(row, "key"),
                text(row, "documentType"),
                text(row, "title") + ": " + kind,
                text(row, "productName"),
                kind,
                CoverageItem.place(row),
                KnownRule.ofStatus(kind)
                        .map(rule -> new Item.Finding(
                                rule,
                                "%s %s (%s): %s"
                                        .formatted(
                                                text(row, "documentType"),
                                                text(row, "key"),
                                                text(row, "title"),
                                                text(row, "detail")))));
    }
}
