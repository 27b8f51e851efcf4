// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The table on landscape A4 pages, each with title, heads and number; text that can be selected. */
final class PdfReport {
    private static final float COLUMN_GAP = 6;
    /** Characters: a column is never planned narrower or wider than these. */
    private static final int NARROW = 7;

    private static final int WIDE = 40;

    private PdfReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            describe(report, document);
            var font = PdfFont.load(document);
            var rows = new ArrayList<List<String>>();
            for (var row : report.rows()) {
                rows.add(row.cells().stream().map(PdfReport::text).toList());
            }
            var heads = report.columns().stream().map(Report.Column::heading).toList();
            var widths = widths(heads, rows);
            try (var sheet = new PdfSheet(document, font, report.title())) {
                for (var fact : report.facts()) {
                    sheet.writeRow(
                            List.of(font.lines(fact.name() + ": " + fact.value(), PdfSheet.WIDTH)),
                            new float[] {PdfSheet.WIDTH});
                }
                sheet.repeatAbove(lines(heads, widths, font), widths);
                for (var row : rows) {
                    sheet.writeRow(lines(row, widths, font), widths);
                }
            }
            PdfFooter.write(document, font, footer(report));
            document.save(out);
        }
    }

    private static String footer(Report report) {
        return "Throughline · " + report.title() + " · as of " + report.fact("As of") + " · read as "
                + report.fact("Read as");
    }

    /** Nothing of the machine or the time of writing, so that the same report is the same file. */
    private static void describe(Report report, PDDocument document) {
        document.setDocumentId((long) report.facts().hashCode());
        document.getDocumentCatalog().setLanguage("en");
        var information = document.getDocumentInformation();
        information.setTitle(report.title());
        information.setProducer("Throughline");
        if (!report.fact("As of").isEmpty()) {
            var time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
            time.setTimeInMillis(Instant.parse(report.fact("As of")).toEpochMilli());
            information.setCreationDate(time);
        }
    }

    private static String text(Report.Cell cell) {
        return String.join("\n", cell.entries().stream().map(Report.Entry::line).toList());
    }

    private static List<List<String>> lines(List<String> cells, float[] widths, PdfFont font) {
        var lines = new ArrayList<List<String>>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(font.lines(cells.get(i), widths[i] - COLUMN_GAP));
        }
        return lines;
    }

    /** Shares of the page by the longest line in each column. */
    private static float[] widths(List<String> heads, List<List<String>> rows) {
        var weights = new int[heads.size()];
        weigh(heads, weights);
        rows.forEach(row -> weigh(row, weights));
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        var widths = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            widths[i] = PdfSheet.WIDTH * weights[i] / sum;
        }
        return widths;
    }

    private static void weigh(List<String> cells, int[] weights) {
        for (int i = 0; i < cells.size(); i++) {
            int longest = cells.get(i).lines().mapToInt(String::length).max().orElse(0);
            weights[i] = Math.max(weights[i], Math.max(NARROW, Math.min(WIDE, longest)));
        }
    }
}
