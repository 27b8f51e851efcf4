// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import java.nio.charset.StandardCharsets;

/** LCOV's tracefiles: {@code SF:} names a file, {@code DA:line,hits} follow, {@code end_of_record} ends it. */
final class LcovCoverage {
    private LcovCoverage() {}

    static CoverageReport read(byte[] content) throws BrokenCoverageException {
        var report = new CoverageReport();
        var file = "";
        int at = 0;
        for (var line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            at++;
            if (line.startsWith("SF:")) {
                file = line.substring("SF:".length()).strip();
                report.file(file);
            } else if (line.startsWith("DA:")) {
                var parts = line.substring("DA:".length()).split(",");
                if (file.isEmpty() || parts.length < 2) {
                    throw new BrokenCoverageException(at, "a DA: needs an SF: above it and the form DA:line,hits");
                }
                report.line(file, parts[0], parts[1], at);
            } else if (line.startsWith("end_of_record")) {
                file = "";
            }
        }
        if (report.files().isEmpty()) {
            throw new BrokenCoverageException(1, "it is none of JaCoCo's XML, Cobertura's XML and LCOV");
        }
        if (!file.isEmpty()) {
            throw new BrokenCoverageException(at, "its last record has no end_of_record, so it was cut off");
        }
        return report;
    }
}
