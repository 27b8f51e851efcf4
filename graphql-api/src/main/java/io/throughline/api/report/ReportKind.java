// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.count;
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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The reports that judge items by what stands for them. */
enum ReportKind {
    COVERAGE("Coverage", CoverageRows.STATUSES, false),
    MATRIX("Trace matrix", CoverageRows.STATUSES, true);

    /** As many as the procedure gives. */
    private static final int PROOFS_MAX = 1000;

    private static final List<String> KINDS = List.of("spec", "task", "code", "test");

    private final String title;
    private final List<String> statuses;
    private final boolean withEvidence;

    ReportKind(String title, List<String> statuses, boolean withEvidence) {
        this.title = title;
        this.statuses = statuses;
        this.withEvidence = withEvidence;
    }

    /** Proofs that it wants of each row. */
    int proofs() {
        return withEvidence ? PROOFS_MAX : 0;
    }

    /** @param about what the report is of: who asked, of which moment, by which policy */
    Report of(CoverageRows rows, List<Fact> about) {
        return of(rows.shares(), rows.all(), about);
    }

    /** @param shares of items of every status, so that they are of the whole */
    Report of(List<Fact> shares, Iterable<Map<String, @Nullable Object>> rows, List<Fact> about) {
        var facts = new ArrayList<>(about);
        facts.addAll(shares);
        Iterable<Row> shown = () -> StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> statuses.contains(text(row, "status")))
                .map(this::row)
                .iterator();
        return new Report(name().toLowerCase(Locale.ROOT), title, facts, columns(), shown);
    }

    private static List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                new Column("key", "Key"),
                new Column("documentType", "Type"),
                new Column("title", "Title"),
                new Column("product", "Product"),
                new Column("status", "Status"),
                new Column("missing", "Missing")));
        columns.add(new Column("spec", "Specs"));
        columns.add(new Column("task", "Tasks"));
        columns.add(new Column("code", "Code"));
        columns.add(new Column("test", "Tests"));
        columns.add(new Column("defects", "Defects"));
        return columns;
    }

    private Row row(Map<String, @Nullable Object> row) {
        var cells = new ArrayList<>(List.of(
                new Cell(List.of(new Entry(text(row, "key"), "", text(row, "url")))),
                Cell.of(text(row, "documentType")),
                Cell.of(text(row, "title")),
                Cell.of(text(row, "productName")),
                Cell.of(text(row, "status")),
                CoverageRows.missing(row)));
        for (var kind : KINDS) {
            cells.add(withEvidence ? CoverageRows.proofs(row, kind) : Cell.of(count(row, kind)));
        }
        cells.add(Cell.of(CoverageRows.joined(row, "defects")));
        return new Row(cells, Optional.of(CoverageItem.of(row)));
    }
}
