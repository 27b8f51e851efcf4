// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;

/**
 * A table with a title and the facts that say what it is of. The same report always becomes the same file.
 *
 * @param facts in the order they are read, above the table
 * @param columns their names
 * @param rows each as wide as the columns
 * @param sections name of the column by whose values the rows stand together, for formats that people read from above
 *     to below; blank for one table
 */
public record Report(String title, List<Fact> facts, List<Column> columns, List<List<Cell>> rows, String sections) {
    public Report(String title, List<Fact> facts, List<Column> columns, List<List<Cell>> rows) {
        this(title, facts, columns, rows, "");
    }

    public Report {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells, the report has %d columns".formatted(row.size(), columns.size()));
            }
        }
    }

    /** Something about the whole report. */
    public record Fact(String name, String value) {}

    /**
     * @param name for programs, as in JSON
     * @param heading for people
     */
    public record Column(String name, String heading) {}

    /** One or several entries, none when there is nothing to say. */
    public record Cell(List<Entry> entries) {
        public Cell {
            entries = List.copyOf(entries);
        }

        public static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(new Entry(text, "")));
        }
    }

    /**
     * @param text for example a key
     * @param note what proves it; may be blank
     */
    public record Entry(String text, String note) {
        String line() {
            return note.isEmpty() ? text : text + " (" + note + ")";
        }
    }
}
