// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.Report;
import io.throughline.api.report.ReportFormat;
import io.throughline.api.report.ReportName;
import io.throughline.standalone.settings.UserFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
            description =
                    "html, csv, json, md, xlsx or pdf; sarif and junit, for coverage, gaps, matrix, suspects and rules; specobject and reqif, for"
                            + " matrix. Default: md.")
    private String format = "md";

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file instead of stdout.")
    private @Nullable Path file;

    /** Before any work is done for it. */
    ReportFormat format(ReportName report) {
        return ReportFormat.parse("--format", format, report);
    }

    void write(Report report, ReportFormat form, PrintStream out) throws IOException {
        if (file == null) {
            form.write(report, out);
            out.flush();
            return;
        }
        try (var written = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(report, written);
        } catch (IOException e) {
            throw UserFailure.failure(
                    "-o %s cannot be written: check that its folder exists, who owns it, and the space on its disk."
                            .formatted(file));
        }
    }
}
