// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.Report;
import io.throughline.api.report.ReportRequest.Changes;
import io.throughline.ingest.connector.git.ChangeSet;
import io.throughline.ingest.connector.git.ChangedFile;
import io.throughline.standalone.settings.UserFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code report impact} takes beside keys. */
final class ImpactOptions {
    private static final int FILES_MAX = 10_000;

    @Option(
            names = "--diff",
            paramLabel = "A..B",
            description =
                    "impact: what changed from commit A to commit B of a git repository; A...B since they parted.")
    private @Nullable String diff;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "impact: the repository of --diff. Default: the one one stands in.")
    private @Nullable Path repository;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "impact: at most so many links far, 1 to 10. Default: 4.")
    private @Nullable String depth;

    @Option(
            names = "--uses",
            paramLabel = "N",
            description = "impact: go from code to code that uses it at most so often, 0 to 10. Default: 1.")
    private @Nullable String uses;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "impact: only over paths that are at least so sure, 0 to 1. Default: 0.")
    private @Nullable String minConfidence;

    boolean isOfRepository() {
        return diff != null || repository != null;
    }

    /** Adds what was given. */
    void putInto(Map<String, List<String>> given) {
        if (depth != null) {
            given.put("depth", List.of(depth));
        }
        if (uses != null) {
            given.put("uses", List.of(uses));
        }
        if (minConfidence != null) {
            given.put("min-confidence", List.of(minConfidence));
        }
    }

    /**
     * The files that changed; empty when no difference is asked for.
     *
     * @throws UserFailure when the words do not go together
     */
    Optional<Changes> changes() {
        if (diff == null) {
            if (repository != null) {
                throw UserFailure.usage("--repo stands alone: name commits of it with --diff A..B.");
            }
            return Optional.empty();
        }
        var changes = ChangeSet.of(repository == null ? Path.of("") : repository, diff);
        if (changes.files().size() > FILES_MAX) {
            throw UserFailure.usage(
                    "--diff %s changes %,d files, allowed are at most %,d: name commits that are nearer."
                            .formatted(diff, changes.files().size(), FILES_MAX));
        }
        return Optional.of(new Changes(
                changes.repository(),
                changes.files().stream()
                        .map(file -> new Report.Entry(file.path(), file.kind().word()))
                        .toList(),
                changes.files().stream()
                        .filter(file -> !file.symbols().isEmpty())
                        .collect(Collectors.toMap(ChangedFile::path, ChangedFile::symbols)),
                diff));
    }
}
