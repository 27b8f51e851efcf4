// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.Report;
import io.throughline.api.report.ReportFormat;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a report is written, and where to. */
final class ReportOutput {
    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "md",
            description = "html, csv, json or md. Default: md.")
    private String format = "md";

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file instead of stdout.")
    private @Nullable Path file;

    /** @throws UserFailure when there is no such format, before any work is done for it */
    void check() {
        format();
    }

    void write(Report report, PrintStream out) {
        var text = format().write(report);
        if (file == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UserFailure.failure(
                    "-o %s cannot be written: check that its folder exists, who owns it, and the space on its disk."
                            .formatted(file));
        }
    }

    private ReportFormat format() {
        return ReportFormat.parse(format)
                .orElseThrow(() ->
                        UserFailure.usage("--format is `%s`, allowed are html, csv, json and md.".formatted(format)));
    }
}
