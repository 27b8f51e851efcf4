// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** What stands below every page: the report, and which page of how many. */
final class PdfFooter {
    private PdfFooter() {}

    static void write(PDDocument document, PdfFont font, String text) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            var line = font.lines("Page %d of %d · %s".formatted(i + 1, pages, text), PdfSheet.WIDTH);
            try (var stream = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                stream.beginText();
                stream.setFont(font.font(), PdfFont.SIZE);
                stream.newLineAtOffset(PdfSheet.MARGIN, PdfSheet.MARGIN);
                stream.showText(line.get(0));
                stream.endText();
            }
        }
    }
}
