// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One embedded font (Latin, Greek, Cyrillic, Hebrew); a character that it does not draw becomes a question mark. */
final class PdfFont {
    static final float SIZE = 8;
    /** Liberation Sans, which PDFBox brings, so that a report does not depend on the fonts of a machine. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int UNITS = 1000;
    private static final int UNKNOWN = '?';

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private PdfFont(PDFont font) {
        this.font = font;
    }

    static PdfFont load(PDDocument document) throws IOException {
        try (var stream = PDFont.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException("PDFBox has no " + FILE);
            }
            return new PdfFont(PDType0Font.load(document, stream, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** Text as this font can draw it, broken at blanks, and within words where they are wider than the line. */
    List<String> lines(String text, float width) {
        var lines = new ArrayList<String>();
        text.lines().forEach(line -> addLines(drawable(line), width, lines));
        return lines;
    }

    private void addLines(String text, float width, List<String> lines) {
        int start = 0;
        int blank = -1;
        float used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            used += width(c);
            if (used > width && i > start) {
                int end = blank > start ? blank : i;
                lines.add(text.substring(start, end).strip());
                start = blank > start ? blank + 1 : i;
                used = width(text.substring(start, i)) + width(c);
                blank = -1;
            }
            if (c == ' ') {
                blank = i;
            }
        }
        lines.add(text.substring(start).strip());
    }

    private String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        text.replace('\t', ' ')
                .codePoints()
                .map(c -> width(c) >= 0 ? c : UNKNOWN)
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    private float width(String text) {
        float width = 0;
        for (int c : text.codePoints().toArray()) {
            width += width(c);
        }
        return width;
    }

    /** Below 0 when it cannot be drawn. */
    private float width(int character) {
        return widths.computeIfAbsent(character, c -> {
            try {
                return Character.isISOControl(c) ? -1f : font.getStringWidth(Character.toString(c)) * SIZE / UNITS;
            } catch (IllegalArgumentException | IOException | UnsupportedOperationException e) {
                return -1f;
            }
        });
    }
}
