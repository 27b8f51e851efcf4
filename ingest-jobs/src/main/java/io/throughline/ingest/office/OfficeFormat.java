// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The office formats that become documents, by file name. */
public enum OfficeFormat {
    PDF("%PDF-"),
    DOCX("PK\003\004"),
    PPTX("PK\003\004"),
    XLSX("PK\003\004"),
    OPEN_DOCUMENT("PK\003\004"),
    RTF("{\\rtf");

    /** Readers of PDF take what comes before the mark when it is not long. */
    private static final int MARK_WITHIN = 1_024;

    private static final Map<String, OfficeFormat> BY_EXTENSION = Map.of(
            "pdf", PDF,
            "docx", DOCX,
            "pptx", PPTX,
            "xlsx", XLSX,
            "odt", OPEN_DOCUMENT,
            "odp", OPEN_DOCUMENT,
            "ods", OPEN_DOCUMENT,
            "rtf", RTF);

    private final String mark;

    OfficeFormat(String mark) {
        this.mark = mark;
    }

    public static Optional<OfficeFormat> of(String path) {
        return Optional.ofNullable(
                BY_EXTENSION.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether the content begins as this format does. */
    boolean begins(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, MARK_WITHIN), StandardCharsets.ISO_8859_1);
        return this == PDF ? start.contains(mark) : start.startsWith(mark);
    }

    boolean isZip() {
        return this != PDF && this != RTF;
    }

    /** Whether its first heading names the document; those of slides and sheets name only these. */
    boolean hasTitleInText() {
        return this == DOCX || this == OPEN_DOCUMENT || this == RTF;
    }
}
