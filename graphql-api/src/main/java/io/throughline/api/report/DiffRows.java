// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import io.throughline.api.report.Report.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became different from one moment to another, as a report: items, their texts, how they stand, and their links. */
// [impl->TL-US-40]
final class DiffRows {
    private static final List<Column> COLUMNS = List.of(
            new Column("change", "Change"),
            new Column("key", "Key"),
            new Column("documentType", "Type"),
            new Column("title", "Title"),
            new Column("product", "Product"),
            new Column("before", "Before"),
            new Column("after", "After"));

    /** The kinds of change, in the order of the report. */
    enum Change {
        APPEARED("Items that appeared"),
        VANISHED("Items that vanished"),
        STATUS("Items that stand otherwise"),
        TEXT("Items whose text changed"),
        LINKED("Links that appeared"),
        UNLINKED("Links that vanished");

        private final String heading;

        Change(String heading) {
            this.heading = heading;
        }
    }

    private final Map<String, Map<String, @Nullable Object>> before;
    private final Map<String, Map<String, @Nullable Object>> after;
    private final Map<Change, List<Row>> found = new EnumMap<>(Change.class);

    /**
     * @param before items at the earlier moment, rows of {@code throughline.trace.coverage}
     * @param after items at the later moment
     */
    DiffRows(Iterable<Map<String, @Nullable Object>> before, Iterable<Map<String, @Nullable Object>> after) {
        this.before = byKey(before);
        this.after = byKey(after);
        for (var change : Change.values()) {
            found.put(change, new ArrayList<>());
        }
        addItems();
    }

    private static Map<String, Map<String, @Nullable Object>> byKey(Iterable<Map<String, @Nullable Object>> rows) {
        var byKey = new TreeMap<String, Map<String, @Nullable Object>>();
        rows.forEach(row -> byKey.put(text(row, "key"), row));
        return byKey;
    }

    private void addItems() {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var was = before.get(key);
            var is = after.get(key);
            if (was == null && is != null) {
                add(Change.APPEARED, is, "", standing(is));
            } else if (is == null && was != null) {
                add(Change.VANISHED, was, standing(was), "");
            } else if (was != null && is != null && !text(was, "status").equals(text(is, "status"))) {
                add(Change.STATUS, is, standing(was), standing(is));
            }
        }
    }

    /** @param rows {@code key}, {@code times} and {@code last}; those that are no items at both moments are left out */
    DiffRows withTexts(List<Map<String, @Nullable Object>> rows) {
        for (var row : rows) {
            var item = after.get(text(row, "key"));
            if (item != null && before.containsKey(text(row, "key"))) {
                var times = text(row, "times").equals("1") ? "once" : text(row, "times") + " times";
                add(Change.TEXT, item, "", "changed " + times + ", last at " + Times.utc(row.get("last")));
            }
        }
        return this;
    }

    /** @param rows of links that are there at one of the moments alone */
    DiffRows withLinks(List<Map<String, @Nullable Object>> rows) {
        for (var row : rows) {
            boolean appeared = Boolean.TRUE.equals(row.get("after"));
            var proof = new Cell(List.of(new Entry(text(row, "origin"), text(row, "evidence"))));
            var nothing = Cell.of("");
            var change = appeared ? Change.LINKED : Change.UNLINKED;
            found.getOrDefault(change, new ArrayList<>())
                    .add(Row.of(List.of(
                            Cell.of(change.heading),
                            Cell.of(text(row, "source")),
                            Cell.of(text(row, "type")),
                            new Cell(List.of(new Entry(text(row, "target"), text(row, "targetTitle")))),
                            Cell.of(text(row, "product")),
                            appeared ? nothing : proof,
                            appeared ? proof : nothing)));
        }
        return this;
    }

    Report report(List<Fact> about) {
        var facts = new ArrayList<>(about);
        var rows = new ArrayList<Row>();
        found.forEach((change, changed) -> {
            facts.add(new Fact(change.heading, String.format(Locale.ROOT, "%,d", changed.size())));
            rows.addAll(changed);
        });
        facts.addAll(shares("before", before));
        facts.addAll(shares("after", after));
        return new Report("diff", "Difference", facts, COLUMNS, rows, "change");
    }

    private static List<Fact> shares(String when, Map<String, Map<String, @Nullable Object>> items) {
        return CoverageRows.shares(items.values()).stream()
                .map(fact -> new Fact(fact.name() + " " + when, fact.value()))
                .toList();
    }

    private void add(Change change, Map<String, @Nullable Object> row, String was, String is) {
        found.getOrDefault(change, new ArrayList<>())
                .add(Row.of(List.of(
                        Cell.of(change.heading),
                        new Cell(List.of(new Entry(text(row, "key"), "", text(row, "url")))),
                        Cell.of(text(row, "documentType")),
                        Cell.of(text(row, "title")),
                        Cell.of(text(row, "productName")),
                        Cell.of(was),
                        Cell.of(is))));
    }

    private static String standing(Map<String, @Nullable Object> row) {
        var missing = CoverageRows.joined(row, "missing");
        return text(row, "status") + (missing.isEmpty() ? "" : ", lacks " + missing);
    }
}
