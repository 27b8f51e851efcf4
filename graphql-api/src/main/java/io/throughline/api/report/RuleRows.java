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

/** What breaks the rules of a team, as a report: a row for each document and rule, and a fact for each rule. */
// [impl->TL-US-46]
final class RuleRows {
    private static final List<Column> COLUMNS = List.of(
            new Column("rule", "Rule"),
            new Column("severity", "Severity"),
            new Column("key", "Key"),
            new Column("documentType", "Type"),
            new Column("title", "Title"),
            new Column("product", "Product"),
            new Column("message", "Message"));

    private final List<Fact> facts;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** @param about what the report is of: who asked, of which moment */
    RuleRows(List<Fact> about) {
        this.facts = new ArrayList<>(about);
    }

    void add(TeamRule rule, RuleFindings findings) {
        var found = findings.rows();
        found.forEach(row -> rows.add(row(rule, row)));
        var count = "%s%s".formatted(findings.isTruncated() ? "more than " : "", documents(found.size()));
        facts.add(new Fact(
                "Rule " + rule.name(),
                "%s (%s): %s".formatted(rule.title(), rule.level(), found.isEmpty() ? "holds" : "broken by " + count)
                        + (findings.isTruncated() ? ", of which the report has the first that were found" : "")));
        if (!found.isEmpty() && rule.severity() == TeamRule.Severity.ERROR) {
            failures.add("The rule %s is broken by %s.".formatted(rule.name(), count));
        }
    }

    Verdict verdict() {
        return new Verdict(new Report("rules", "Rules", facts, COLUMNS, rows), failures);
    }

    private static String documents(int count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d document" : "%,d documents", count);
    }

    private static Row row(TeamRule rule, Map<String, @Nullable Object> row) {
        var item = new Item(
                text(row, "key"),
                text(row, "documentType"),
                text(row, "title"),
                text(row, "productName"),
                rule.level(),
                CoverageItem.place(row),
                Optional.of(new Item.Finding(
                        rule, "%s %s: %s".formatted(text(row, "documentType"), text(row, "key"), rule.message()))));
        return new Row(
                List.of(
                        Cell.of(rule.name()),
                        Cell.of(rule.level()),
                        new Cell(List.of(new Entry(item.key(), "", text(row, "url")))),
                        Cell.of(item.type()),
                        Cell.of(item.title()),
                        Cell.of(item.product()),
                        Cell.of(rule.message())),
                Optional.of(item));
    }
}
