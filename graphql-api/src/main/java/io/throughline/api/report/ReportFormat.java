// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.Locale;

/** How a report is written down. */
public enum ReportFormat {
    HTML("text/html; charset=utf-8"),
    CSV("text/csv; charset=utf-8; header=present"),
    JSON("application/json"),
    MD("text/markdown; charset=utf-8");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file, ending with a line end. */
    public String write(Report report) {
        return switch (this) {
            case HTML -> HtmlReport.write(report);
            case CSV -> CsvReport.write(report);
            case JSON -> JsonReport.write(report);
            case MD -> MarkdownReport.write(report);
        };
    }
}
