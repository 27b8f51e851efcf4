// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import io.throughline.api.report.Report.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of {@code throughline.trace.impact}, as a report that says first what people plan, then what proves it. */
// [impl->TL-US-26]
public final class ImpactRows {
    private static final String TITLE = "Impact";
    private static final String PART = "CONTAINS>";
    private static final String WHOLE = "<CONTAINS";
    private static final List<Column> COLUMNS = List.of(
            new Column("touches", "Touches"),
            new Column("key", "Key"),
            new Column("documentType", "Type"),
            new Column("title", "Title"),
            new Column("direction", "Direction"),
            new Column("distance", "Distance"),
            new Column("confidence", "Confidence"),
            new Column("suspect", "Suspect"),
            new Column("path", "Path"),
            new Column("people", "Ask"));

    private final List<Map<String, @Nullable Object>> rows;
    private final List<Entry> unknown;

    /** A row of the report, with what it is put in order by. */
    private record Line(ImpactGroup group, List<Cell> cells) {}

    /**
     * @param rows columns by name, as the driver gives them
     * @param unknown changed files that the graph does not know, by path, with what became of them as note
     */
    public ImpactRows(List<Map<String, @Nullable Object>> rows, List<Entry> unknown) {
        this.rows = List.copyOf(rows);
        this.unknown = List.copyOf(unknown);
    }

    /** @param about what the report is of: who asked, of which moment, of which change */
    public Report report(List<Fact> about) {
        var lines = new ArrayList<Line>();
        int implied = 0;
        for (var row : rows) {
            if (isImplied(row)) {
                implied++;
            } else {
                lines.add(line(row));
            }
        }
        unknown.forEach(file -> lines.add(line(file)));
        lines.sort(Comparator.comparing(Line::group));
        var facts = new ArrayList<>(about);
        facts.add(new Fact("Touches", counts(lines)));
        if (implied > 0) {
            facts.add(new Fact(
                    "Parts of what changed, wholes of what is touched",
                    String.format(Locale.ROOT, "%,d, not listed", implied)));
        }
        if (!rows.isEmpty() && Boolean.TRUE.equals(rows.get(0).get("truncated"))) {
            facts.add(new Fact("Shown", shown(rows.get(0))));
        }
        return new Report(
                "impact",
                TITLE,
                facts,
                COLUMNS,
                lines.stream().map(line -> Row.of(line.cells())).toList(),
                "touches");
    }

    private String shown(Map<String, @Nullable Object> row) {
        boolean complete = Boolean.TRUE.equals(row.get("complete"));
        long total = row.get("total") instanceof Number number ? number.longValue() : rows.size();
        return String.format(Locale.ROOT, "%,d of %s%,d, the surest", rows.size(), complete ? "" : "at least ", total);
    }

    private static String counts(List<Line> lines) {
        var counts = new EnumMap<ImpactGroup, Integer>(ImpactGroup.class);
        lines.forEach(line -> counts.merge(line.group(), 1, Integer::sum));
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey().heading() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Line line(Map<String, @Nullable Object> row) {
        boolean suspect = Boolean.TRUE.equals(row.get("suspect"));
        var group =
                ImpactGroup.of(text(row, "documentType"), text(row, "direction").equals("start"), suspect);
        return new Line(
                group,
                List.of(
                        Cell.of(group.heading()),
                        Cell.of(text(row, "key")),
                        Cell.of(text(row, "documentType")),
                        Cell.of(text(row, "title")),
                        Cell.of(text(row, "direction")),
                        Cell.of(text(row, "distance")),
                        Cell.of(decimal(row, "confidence")),
                        Cell.of(suspect ? "suspect" : ""),
                        Cell.of(path(row)),
                        people(row)));
    }

    private static Line line(Entry file) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(ImpactGroup.UNKNOWN.heading()));
        cells.add(Cell.of(file.text()));
        cells.add(Cell.of(""));
        cells.add(Cell.of(file.note()));
        while (cells.size() < COLUMNS.size()) {
            cells.add(Cell.of(""));
        }
        return new Line(ImpactGroup.UNKNOWN, cells);
    }

    /** Whether it is nothing but a part of what changed, as a method is of its file, or a file around what is listed. */
    private static boolean isImplied(Map<String, @Nullable Object> row) {
        var path = path(row.get("path"));
        if (path.size() < 2) {
            return false;
        }
        var last = path.get(path.size() - 2);
        return last.equals(WHOLE)
                || IntStream.range(0, path.size())
                        .allMatch(i -> i % 2 == 0 || path.get(i).equals(PART));
    }

    /** For example {@code Pay.java —IMPLEMENTS→ TL-SPEC-1 ←VERIFIES— PayTest.java}. */
    private static String path(Map<String, @Nullable Object> row) {
        var path = path(row.get("path"));
        if (path.size() < 2) {
            return "";
        }
        var text = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            var part = path.get(i);
            if (i % 2 == 0) {
                text.append(part);
            } else if (part.startsWith("<")) {
                text.append(" ←").append(part.substring(1)).append("— ");
            } else {
                text.append(" —").append(part, 0, part.length() - 1).append("→ ");
            }
        }
        return text.toString();
    }

    private static List<String> path(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Cell people(Map<String, @Nullable Object> row) {
        if (!(row.get("people") instanceof List<?> people)) {
            return Cell.of("");
        }
        return new Cell(people.stream()
                .filter(Map.class::isInstance)
                .map(person -> (Map<?, ?>) person)
                .map(person -> new Entry(String.valueOf(person.get("name")), String.valueOf(person.get("role"))))
                .toList());
    }

    static String decimal(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? String.format(Locale.ROOT, "%.2f", number.doubleValue()) : "";
    }
}
