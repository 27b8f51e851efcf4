// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One page with everything in it: it can be mailed, printed, and filtered without a server. */
final class HtmlReport {
    /** Characters of what stays on one line. */
    private static final int SHORT_MAX = 20;

    private HtmlReport() {}

    static void write(Report report, Writer out) throws IOException {
        var facts = report.facts().stream()
                .map(fact -> "<dt>%s</dt><dd>%s</dd>".formatted(escaped(fact.name()), escaped(fact.value())))
                .collect(Collectors.joining("\n"));
        var head = report.columns().stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(escaped(column.heading())))
                .collect(Collectors.joining());
        out.write(HtmlTemplate.beforeRows(escaped(report.title()), facts, head));
        for (var row : report.rows()) {
            out.append("<tr>");
            for (var cell : row.cells()) {
                out.append(cell(cell));
            }
            out.append("</tr>\n");
        }
        out.write(HtmlTemplate.afterRows());
    }

    private static String cell(Report.Cell cell) {
        var entries = cell.entries().stream()
                .map(entry -> text(entry)
                        + (entry.note().isEmpty() ? "" : " <small>%s</small>".formatted(escaped(entry.note()))))
                .toList();
        var status = CoverageRows.STATUSES.stream()
                .filter(word -> entries.size() == 1 && entries.get(0).equals(word))
                .findFirst();
        return status.or(() -> isShort(cell) ? Optional.of("short") : Optional.empty())
                        .or(() -> isEvidence(cell) ? Optional.of("evidence") : Optional.empty())
                        .map(word -> "<td class=\"" + word + "\">")
                        .orElse("<td>")
                + String.join("<br>", entries)
                + "</td>";
    }

    private static String text(Report.Entry entry) {
        var text = breakable(escaped(entry.text()));
        return entry.url().isEmpty()
                ? text
                : "<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(escaped(entry.url()), text);
    }

    /** A key, a type or a number stays on one line; what is longer may break anywhere, so that all columns fit. */
    private static boolean isShort(Report.Cell cell) {
        return cell.entries().size() == 1
                && cell.entries().get(0).note().isEmpty()
                && cell.entries().get(0).text().length() <= SHORT_MAX;
    }

    private static boolean isEvidence(Report.Cell cell) {
        return cell.entries().stream().anyMatch(entry -> !entry.note().isEmpty());
    }

    /** Paths and qualified names may break where they are joined, so that words need not. */
    private static String breakable(String escaped) {
        return escaped.replaceAll("([/.])(?=\\w+[/.])", "$1<wbr>");
    }

    /** Braces too, so that no text can be taken for a part of the template. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("{", "&#123;");
    }
}
