// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One page with everything in it: it can be mailed, printed, and filtered without a server. */
final class HtmlReport {
    private static final String TEMPLATE = template();
    /** Characters of what stays on one line. */
    private static final int SHORT_MAX = 20;

    private HtmlReport() {}

    static String write(Report report) {
        var facts = report.facts().stream()
                .map(fact -> "<dt>%s</dt><dd>%s</dd>".formatted(escaped(fact.name()), escaped(fact.value())))
                .collect(Collectors.joining("\n"));
        var head = report.columns().stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(escaped(column.heading())))
                .collect(Collectors.joining());
        var rows = report.rows().stream()
                .map(row -> "<tr>" + row.stream().map(HtmlReport::cell).collect(Collectors.joining()) + "</tr>")
                .collect(Collectors.joining("\n"));
        return TEMPLATE.replace("{{title}}", escaped(report.title()))
                .replace("{{facts}}", facts)
                .replace("{{head}}", head)
                .replace("{{rows}}", rows);
    }

    private static String cell(Report.Cell cell) {
        var entries = cell.entries().stream()
                .map(entry -> breakable(escaped(entry.text()))
                        + (entry.note().isEmpty() ? "" : " <small>%s</small>".formatted(escaped(entry.note()))))
                .toList();
        var status = CoverageRows.STATUSES.stream()
                .filter(word -> entries.size() == 1 && entries.get(0).equals(word))
                .findFirst();
        return status.or(() -> isShort(cell) ? Optional.of("short") : Optional.empty())
                        .map(word -> "<td class=\"" + word + "\">")
                        .orElse("<td>")
                + String.join("<br>", entries)
                + "</td>";
    }

    /** A key, a type or a number stays on one line; what is longer may break anywhere, so that all columns fit. */
    private static boolean isShort(Report.Cell cell) {
        return cell.entries().size() == 1
                && cell.entries().get(0).note().isEmpty()
                && cell.entries().get(0).text().length() <= SHORT_MAX;
    }

    /** Paths and qualified names may break where they are joined, so that words need not. */
    private static String breakable(String escaped) {
        return escaped.replaceAll("([/.])(?=\\w+[/.])", "$1<wbr>");
    }

    /** Braces too, so that no text can be taken for a part of the template. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("{", "&#123;");
    }

    private static String template() {
        try (var stream = HtmlReport.class.getResourceAsStream("/report/report.html")) {
            if (stream == null) {
                throw new IllegalStateException("report.html is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
