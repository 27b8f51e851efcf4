// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

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
        text.append("\n|");
        report.columns()
                .forEach(column -> text.append(' ').append(column.heading()).append(" |"));
        text.append("\n|").append(" --- |".repeat(report.columns().size())).append('\n');
        for (var row : report.rows()) {
            text.append('|');
            for (var cell : row) {
                text.append(' ')
                        .append(cell.entries().stream()
                                .map(entry -> escaped(entry.line()))
                                .collect(Collectors.joining("<br>")))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What is in a cell is text, whatever it looks like. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>|#])", "\\\\$1");
    }
}
