// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A table as GitHub shows it, for pull requests and wikis. */
final class MarkdownReport {
    private MarkdownReport() {}

    static void write(Report report, Writer out) throws IOException {
        out.append("# ").append(escaped(report.title())).append("\n\n");
        for (var fact : report.facts()) {
            out.append("- **")
                    .append(escaped(fact.name()))
                    .append("**: ")
                    .append(escaped(fact.value()))
                    .append('\n');
        }
        int section = section(report);
        if (section < 0) {
            writeTable(report, report.rows(), section, out);
            return;
        }
        var parts = new LinkedHashMap<String, List<Report.Row>>();
        for (var row : report.rows()) {
            parts.computeIfAbsent(line(row.cells().get(section)), none -> new ArrayList<>())
                    .add(row);
        }
        for (var part : parts.entrySet()) {
            out.append("\n## %s (%d)\n".formatted(part.getKey(), part.getValue().size()));
            writeTable(report, part.getValue(), section, out);
        }
    }

    private static int section(Report report) {
        return report.columns().stream().map(Report.Column::name).toList().indexOf(report.sections());
    }

    /** @param left the column that is left out, because a heading says it; below 0 for none */
    private static void writeTable(Report report, Iterable<Report.Row> rows, int left, Writer text) throws IOException {
        text.append("\n|");
        for (int i = 0; i < report.columns().size(); i++) {
            if (i != left) {
                text.append(' ').append(report.columns().get(i).heading()).append(" |");
            }
        }
        text.append("\n|")
                .append(" --- |".repeat(report.columns().size() - (left < 0 ? 0 : 1)))
                .append('\n');
        for (var row : rows) {
            text.append('|');
            for (int i = 0; i < row.cells().size(); i++) {
                if (i != left) {
                    text.append(' ').append(line(row.cells().get(i))).append(" |");
                }
            }
            text.append('\n');
        }
    }

    private static String line(Report.Cell cell) {
        return cell.entries().stream().map(entry -> escaped(entry.line())).collect(Collectors.joining("<br>"));
    }

    /** What is in a cell is text, whatever it looks like. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1");
    }
}
