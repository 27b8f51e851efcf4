// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;
import java.util.Optional;

/**
 * A table with a title and the facts that say what it is of. The same report always becomes the same file.
 *
 * @param name for programs and files, for example {@code coverage}
 * @param facts in the order they are read, above the table
 * @param columns their names
 * @param rows each as wide as the columns; may be read from the graph while they are gone through
 * @param sections name of the column by whose values the rows stand together, for formats that people read from above
 *     to below; blank for one table
 */
public record Report(
        String name, String title, List<Fact> facts, List<Column> columns, Iterable<Row> rows, String sections) {
    public Report {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
    }

    Report(String name, String title, List<Fact> facts, List<Column> columns, Iterable<Row> rows) {
        this(name, title, facts, columns, rows, "");
    }

    /** The value of a fact; blank when there is none of this name. */
    String fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    /** Something about the whole report. */
    public record Fact(String name, String value) {}

    /**
     * @param name for programs, as in JSON
     * @param heading for people
     */
    public record Column(String name, String heading) {}

    /** @param item what the row is of, in reports that judge */
    public record Row(List<Cell> cells, Optional<Item> item) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(List<Cell> cells) {
            return new Row(cells, Optional.empty());
        }
    }

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
     * @param url where it can be read, http or https; may be blank
     */
    public record Entry(String text, String note, String url) {
        public Entry {
            // Others are run, not read, by what opens a report.
            url = url.matches("https?://[^\\s\"<>]+") ? url : "";
        }

        public Entry(String text, String note) {
            this(text, note, "");
        }

        String line() {
            return note.isEmpty() ? text : text + " (" + note + ")";
        }
    }
}
