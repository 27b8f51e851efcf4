// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Rows from above to below, on as many pages as they need. */
final class PdfSheet implements AutoCloseable {
    private static final PDRectangle A4_LANDSCAPE =
            new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    static final float MARGIN = 36;
    /** Of what can be written on. */
    static final float WIDTH = A4_LANDSCAPE.getWidth() - 2 * MARGIN;

    private static final float TITLE_SIZE = 13;
    private static final float LEADING = 10;
    private static final float ROW_GAP = 3;
    private static final float TOP = A4_LANDSCAPE.getHeight() - MARGIN - TITLE_SIZE;
    private static final float BOTTOM = MARGIN + 2 * LEADING;

    private final PDDocument document;
    private final PdfFont font;
    private final String title;
    private @Nullable PDPageContentStream page;
    private float y;
    private List<List<String>> heads = List.of();
    private float[] headWidths = {};

    PdfSheet(PDDocument document, PdfFont font, String title) {
        this.document = document;
        this.font = font;
        this.title = title;
    }

    /** From here on every page begins with this row. */
    void repeatAbove(List<List<String>> cells, float[] widths) throws IOException {
        writeRow(cells, widths);
        heads = cells;
        headWidths = widths;
    }

    /**
     * A row stays on one page unless it is higher than one.
     *
     * @param cells lines of each
     */
    void writeRow(List<List<String>> cells, float[] widths) throws IOException {
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        if (page == null || y - lines * LEADING < BOTTOM && lines * LEADING < TOP - BOTTOM) {
            turn();
        }
        for (int line = 0; line < lines; line++) {
            if (y - LEADING < BOTTOM) {
                turn();
            }
            y -= LEADING;
            writeLine(cells, line, widths);
        }
        y -= ROW_GAP;
        rule();
    }

    private void writeLine(List<List<String>> cells, int line, float[] widths) throws IOException {
        float x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            if (line < cells.get(i).size()) {
                write(cells.get(i).get(line), x, PdfFont.SIZE);
            }
            x += widths[i];
        }
    }

    private void turn() throws IOException {
        close();
        var next = new PDPage(A4_LANDSCAPE);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
        write(String.join(" ", font.lines(title, WIDTH)), MARGIN, TITLE_SIZE);
        y -= ROW_GAP;
        int lines = heads.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            y -= LEADING;
            writeLine(heads, line, headWidths);
        }
        y -= ROW_GAP;
        rule();
    }

    private void write(String text, float x, float size) throws IOException {
        var open = open();
        open.beginText();
        open.setFont(font.font(), size);
        open.newLineAtOffset(x, y);
        open.showText(text);
        open.endText();
    }

    private void rule() throws IOException {
        var open = open();
        open.setLineWidth(0.3f);
        open.moveTo(MARGIN, y);
        open.lineTo(MARGIN + WIDTH, y);
        open.stroke();
    }

    private PDPageContentStream open() {
        return java.util.Objects.requireNonNull(page, "no page");
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
