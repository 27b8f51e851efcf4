// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.coverage.BrokenCoverageException;
import io.throughline.ingest.coverage.CodePaths;
import io.throughline.ingest.coverage.CoverageReport;
import io.throughline.ingest.coverage.LineCoverage;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.text.Titles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the coverage files of a repository say of its code files.
 *
 * @param lines by path of the code file, in the form of {@link LineCoverage#format}
 * @param problems a finding for each coverage file that cannot be taken as it is
 */
// [impl->TL-US-52]
record Coverage(Map<String, String> lines, List<SourceRecord> problems) {
    static final Coverage NONE = new Coverage(Map.of(), List.of());

    Coverage {
        lines = Map.copyOf(lines);
        problems = List.copyOf(problems);
    }

    static Coverage of(List<CoverageFile> files, Collection<String> codePaths) {
        if (files.isEmpty()) {
            return NONE;
        }
        var reading = new Reading(new CodePaths(codePaths));
        files.forEach(reading::add);
        var lines = new HashMap<String, String>();
        reading.lines.forEach((path, coverage) -> lines.put(path, coverage.format()));
        return new Coverage(lines, reading.problems);
    }

    String of(String path) {
        return lines.getOrDefault(path, "");
    }

    private static final class Reading {
        private final CodePaths paths;
        private final Map<String, LineCoverage> lines = new HashMap<>();
        private final List<SourceRecord> problems = new ArrayList<>();

        private Reading(CodePaths paths) {
            this.paths = paths;
        }

        private void add(CoverageFile file) {
            try {
                var content = file.load();
                if (content.length > CoverageFile.BYTES_MAX) {
                    var message = ItemLimit.message(file.name(), content.length, CoverageFile.BYTES_MAX);
                    problem(file, FindingStatus.TOO_LARGE, message);
                } else {
                    add(file, CoverageReport.read(content));
                }
            } catch (BrokenCoverageException e) {
                problem(
                        file,
                        FindingStatus.UNREADABLE,
                        "%s:%d: as coverage it was left out, because %s: write it again."
                                .formatted(file.name(), e.line(), e.getMessage()));
            } catch (IOException e) {
                problem(
                        file,
                        FindingStatus.UNREADABLE,
                        "%s cannot be read, so its coverage was left out: name a file that exists after `?coverage=`."
                                .formatted(file.name()));
            }
        }

        private void add(CoverageFile file, CoverageReport report) {
            int found = 0;
            var ambiguous = new ArrayList<String>();
            for (var entry : report.files().entrySet()) {
                var meant = paths.meant(entry.getKey(), report.roots(), file.path());
                if (meant.size() == 1) {
                    found++;
                    lines.merge(meant.get(0), entry.getValue(), LineCoverage::and);
                } else if (meant.size() > 1) {
                    ambiguous.add(entry.getKey() + " (" + meant.get(0) + " or " + meant.get(1) + ")");
                }
            }
            if (!ambiguous.isEmpty()) {
                problem(
                        file,
                        FindingStatus.AMBIGUOUS,
                        "%s: its coverage of %d files was left out, because their names fit several, first %s: measure modules apart."
                                .formatted(file.name(), ambiguous.size(), Titles.oneLine(ambiguous.get(0))));
            } else if (found == 0 && !report.files().isEmpty()) {
                problem(
                        file,
                        FindingStatus.INVALID,
                        "%s names no file of this repository, so its coverage was left out: check that it was measured here."
                                .formatted(file.name()));
            }
        }

        private void problem(CoverageFile file, FindingStatus status, String message) {
            problems.add(Problem.record("coverage:" + file.name(), status, message));
        }
    }
}
