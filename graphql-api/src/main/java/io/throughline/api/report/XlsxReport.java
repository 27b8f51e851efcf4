// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of the table and a sheet of the facts. Every cell is text, so no text becomes a formula. */
final class XlsxReport {
    private static final int FLUSH_EVERY = 500;
    /** What a spreadsheet takes. */
    private static final int CELL_CHARACTERS_MAX = 32_767;

    private static final int LINKS_MAX = 65_000;
    private static final int ROWS_MAX = 1_048_575;
    private static final int WIDTH = 24;
    private static final int SHEET_NAME_MAX = 31;

    private XlsxReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (var stable = new StableZip(out, report.fact("As of"));
                var book = new Workbook(stable, "Throughline", "1.0")) {
            writeTable(report, book.newWorksheet(name(report.title())));
            writeFacts(report, book.newWorksheet("About"));
        }
    }

    private static void writeTable(Report report, Worksheet sheet) throws IOException {
        for (int i = 0; i < report.columns().size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, clean(report.columns().get(i).heading()));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        int index = 0;
        for (var row : report.rows()) {
            if (++index > ROWS_MAX) {
                throw new IOException("a worksheet takes %d rows".formatted(ROWS_MAX));
            }
            for (int i = 0; i < row.cells().size(); i++) {
                writeCell(row.cells().get(i), index, i, sheet);
            }
            if (index % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, index, Math.max(0, report.columns().size() - 1));
        sheet.finish();
    }

    private static void writeCell(Report.Cell cell, int row, int column, Worksheet sheet) {
        if (cell.entries().isEmpty()) {
            return;
        }
        var text = clean(cell.entries().stream().map(Report.Entry::line).collect(Collectors.joining("\n")));
        var url = cell.entries().get(0).url();
        if (!url.isEmpty() && row <= LINKS_MAX) {
            sheet.hyperlink(row, column, HyperLink.external(url, text));
        } else {
            sheet.inlineString(row, column, text);
        }
        if (cell.entries().size() > 1) {
            sheet.style(row, column).wrapText(true).set();
        }
    }

    private static void writeFacts(Report report, Worksheet sheet) throws IOException {
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH * 3);
        int row = 0;
        for (var fact : report.facts()) {
            sheet.inlineString(row, 0, clean(fact.name()));
            sheet.inlineString(row++, 1, clean(fact.value()));
        }
        sheet.finish();
    }

    private static String name(String title) {
        return title.substring(0, Math.min(SHEET_NAME_MAX, title.length()));
    }

    private static String clean(String text) {
        var clean = XmlText.clean(text);
        return clean.length() <= CELL_CHARACTERS_MAX ? clean : clean.substring(0, CELL_CHARACTERS_MAX - 1) + "…";
    }
}
