// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.ImpactRows;
import io.throughline.api.report.Report;
import io.throughline.ingest.connector.git.ChangeSet;
import io.throughline.ingest.connector.git.ChangedFile;
import io.throughline.standalone.connection.Queries;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What named documents, or the files between two commits, touch. */
final class ImpactReport {
    private final List<String> keys;
    private final ImpactOptions options;
    private final Optional<ChangeSet> changes;

    private ImpactReport(List<String> keys, ImpactOptions options, Optional<ChangeSet> changes) {
        this.keys = keys;
        this.options = options;
        this.changes = changes;
    }

    /** Everything that can be wrong without a database is found here. */
    static ImpactReport prepare(List<String> keys, ImpactOptions options) {
        return new ImpactReport(keys, options, options.changes(keys));
    }

    /** @param about who asked, of which moment */
    Report ask(Queries queries, String principal, ZonedDateTime moment, List<Report.Fact> about) {
        var starts = new LinkedHashSet<>(keys);
        var unknown = new ArrayList<Report.Entry>();
        changes.ifPresent(set -> unknown.addAll(resolve(set, queries, starts)));
        var rows = queries.impact(List.copyOf(starts), options.depth(), options.minConfidence(), moment);
        var found = new HashSet<>(rows.stream()
                .filter(row -> "start".equals(row.get("direction")))
                .map(row -> row.get("key"))
                .toList());
        for (var key : keys) {
            if (!found.contains(key)) {
                throw NoDocument.named(key, principal);
            }
        }
        var facts = new ArrayList<>(about);
        facts.add(new Report.Fact("Of", of()));
        return new ImpactRows(rows, unknown).report(facts);
    }

    /** Adds the documents of changed files to the starts, and gives the files that have none. */
    private static List<Report.Entry> resolve(ChangeSet set, Queries queries, Set<String> starts) {
        var known = new HashSet<String>();
        for (var row : queries.files(
                set.repository(), set.files().stream().map(ChangedFile::path).toList())) {
            known.add(String.valueOf(row.get("path")));
            starts.add(String.valueOf(row.get("key")));
        }
        return set.files().stream()
                .filter(file -> !known.contains(file.path()))
                .map(file -> new Report.Entry(file.path(), file.kind().word()))
                .toList();
    }

    private String of() {
        var parts = new ArrayList<>(keys);
        changes.ifPresent(set -> parts.add("%s of %s, %,d files changed"
                .formatted(
                        options.range().orElse(""),
                        set.repository(),
                        set.files().size())));
        return String.join(", ", parts);
    }
}
