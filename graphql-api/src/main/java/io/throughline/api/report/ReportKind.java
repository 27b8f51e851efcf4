// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.count;
import static io.throughline.api.report.CoverageRows.joined;
import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.Report.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports there are. */
public enum ReportKind {
    COVERAGE("Coverage", CoverageRows.STATUSES, false),
    GAPS("Gaps", List.of("suspect", "partly", "uncovered"), false),
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

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The report that people call by this word; empty when there is none. */
    public static Optional<ReportKind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Proofs that it wants of each row. */
    public int proofs() {
        return withEvidence ? PROOFS_MAX : 0;
    }

    /**
     * @param rows of every status, so that shares are of the whole
     * @param about what the report is of: who asked, of which moment, by which policy
     */
    public Report of(CoverageRows rows, List<Fact> about) {
        var facts = new ArrayList<>(about);
        facts.addAll(rows.shares());
        return new Report(
                title,
                facts,
                columns(),
                rows.all().stream()
                        .filter(row -> statuses.contains(text(row, "status")))
                        .map(this::cells)
                        .toList());
    }

    private List<Column> columns() {
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
        return columns;
    }

    private List<Cell> cells(Map<String, @Nullable Object> row) {
        var cells = new ArrayList<>(List.of(
                Cell.of(text(row, "key")),
                Cell.of(text(row, "documentType")),
                Cell.of(text(row, "title")),
                Cell.of(text(row, "productName")),
                Cell.of(text(row, "status")),
                Cell.of(joined(row, "missing"))));
        for (var kind : KINDS) {
            cells.add(withEvidence ? CoverageRows.proofs(row, kind) : Cell.of(count(row, kind)));
        }
        return cells;
    }
}
