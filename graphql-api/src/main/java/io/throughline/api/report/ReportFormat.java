// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a report is written down. */
public enum ReportFormat {
    HTML,
    CSV,
    JSON,
    MD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that people call by this word; empty when there is none. */
    public static Optional<ReportFormat> parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
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
