// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.Gate;
import io.throughline.api.report.ReportName;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a pipeline must not let through. */
final class GateOption {
    private static final long BYTES_MAX = 1 << 20;

    @Option(
            names = "--gate",
            paramLabel = "FILE",
            description =
                    "coverage: a YAML file of how much may be uncovered, partly covered, suspect or waived. Shows what is"
                            + " over it; the exit code is 1 then.")
    private @Nullable Path file;

    /** @throws UserFailure when there is no such file, or the report has no gate */
    Optional<Gate> read(ReportName report) {
        if (file == null) {
            return Optional.empty();
        }
        if (report != ReportName.COVERAGE) {
            throw UserFailure.usage("--gate is for coverage, not for %s.".formatted(report.word()));
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw UserFailure.usage("--gate %s is larger than 1 MB.".formatted(file));
            }
            return Optional.of(Gate.parse(String.valueOf(file.getFileName()), Files.readString(file)));
        } catch (IOException e) {
            throw UserFailure.usage("--gate %s cannot be read: name a YAML file in UTF-8.".formatted(file));
        }
    }
}
