// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a report is written down. */
// [impl->TL-US-29]
public enum ReportFormat {
    HTML("text/html", EnumSet.allOf(ReportName.class), text(HtmlReport::write)),
    CSV("text/csv", EnumSet.allOf(ReportName.class), text(CsvReport::write)),
    JSON("application/json", EnumSet.allOf(ReportName.class), text(JsonReport::write)),
    MD("text/markdown", EnumSet.allOf(ReportName.class), text(MarkdownReport::write)),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            EnumSet.allOf(ReportName.class),
            XlsxReport::write),
    PDF("application/pdf", EnumSet.allOf(ReportName.class), PdfReport::write),
    SARIF("application/sarif+json", EnumSet.range(ReportName.COVERAGE, ReportName.RULES), text(SarifReport::write)),
    JUNIT("application/xml", EnumSet.range(ReportName.COVERAGE, ReportName.RULES), JUnitReport::write),
    SPECOBJECT("application/xml", EnumSet.of(ReportName.MATRIX), SpecobjectReport::write),
    REQIF("application/xml", EnumSet.of(ReportName.MATRIX), ReqifReport::write);

    private final String contentType;
    private final Set<ReportName> reports;
    private final Form form;

    ReportFormat(String contentType, Set<ReportName> reports, Form form) {
        this.contentType = contentType;
        this.reports = Set.copyOf(reports);
        this.form = form;
    }

    @FunctionalInterface
    private interface Form {
        void write(Report report, OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface TextForm {
        void write(Report report, Writer out) throws IOException;
    }

    private static Form text(TextForm form) {
        return (report, out) -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            form.write(report, writer);
            writer.flush();
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without a character set: every text is UTF-8. */
    public String contentType() {
        return contentType;
    }

    /** Whether it is written in characters, not in bytes of its own. */
    public boolean isText() {
        return this != XLSX && this != PDF;
    }

    /** What a browser may do with it, for the header Content-Security-Policy. */
    public String contentSecurityPolicy() {
        return this == HTML
                ? HtmlTemplate.policy() + "; frame-ancestors 'none'"
                : "default-src 'none'; frame-ancestors 'none'";
    }

    /**
     * @param naming what the one who asks calls the format, for example {@code --format}
     * @throws ReportProblem when there is no such format, or not of this report
     */
    public static ReportFormat parse(String naming, String word, ReportName report) {
        var formats = Arrays.stream(values())
                .filter(format -> format.reports.contains(report))
                .toList();
        return formats.stream()
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ReportProblem.name(
                        "%s is `%s`, allowed for %s are %s.".formatted(naming, word, report.word(), words(formats))));
    }

    private static String words(List<ReportFormat> formats) {
        var words = formats.stream().map(ReportFormat::word).collect(Collectors.toList());
        var last = words.remove(words.size() - 1);
        return String.join(", ", words) + " and " + last;
    }

    /**
     * Writes the whole file; {@code out} stays open. Big reports are not held in memory, but by formats whose form
     * does not allow it (PDF, SARIF, SPECOBJECT, REQIF).
     */
    public void write(Report report, OutputStream out) throws IOException {
        form.write(report, out);
    }
}
