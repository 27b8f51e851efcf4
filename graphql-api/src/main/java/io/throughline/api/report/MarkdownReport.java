// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A table as GitHub shows it, for pull requests and wikis. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String write(Report report) {
        var text = new StringBuilder("# " + escaped(report.title()) + "\n\n");
        report.facts().forEach(fact -> text.append("- **")
                .append(escaped(fact.name()))
                .append("**: ")
                .append(escaped(fact.value()))
                .append('\n'));
        int section = section(report);
        if (section < 0) {
            writeTable(report, report.rows(), section, text);
            return text.toString();
        }
        var parts = new LinkedHashMap<String, List<List<Report.Cell>>>();
        report.rows().forEach(row -> parts.computeIfAbsent(line(row.get(section)), none -> new ArrayList<>())
                .add(row));
        parts.forEach((name, rows) -> {
            text.append("\n## ").append(name).append(" (").append(rows.size()).append(")\n");
            writeTable(report, rows, section, text);
        });
        return text.toString();
    }

    private static int section(Report report) {
        return report.columns().stream().map(Report.Column::name).toList().indexOf(report.sections());
    }

    /** @param left the column that is left out, because a heading says it; below 0 for none */
    private static void writeTable(Report report, List<List<Report.Cell>> rows, int left, StringBuilder text) {
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
            for (int i = 0; i < row.size(); i++) {
                if (i != left) {
                    text.append(' ').append(line(row.get(i))).append(" |");
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
