// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.DryRunReport;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads sources as a run does, and says what the run would do instead of doing it. */
// [impl->TL-US-28]
public final class DryRun {
    private final Function<String, Map<String, String>> known;
    private final Comparison comparison;

    /** @param known the stored fingerprint of each item of a source, by its path */
    public DryRun(Function<String, Map<String, String>> known, IngestOptions options, ProgressListener progress) {
        this.known = known;
        this.comparison = new Comparison(Fingerprints.of(options.chunkTokens()), progress);
    }

    /** @throws io.throughline.ingest.model.SourceException when a source cannot be read as a whole */
    public DryRunReport run(List<Connector> given) {
        var connectors = new LinkedHashMap<String, Connector>();
        given.forEach(connector -> connectors.putIfAbsent(connector.id().value(), connector));
        return new DryRunReport(connectors.values().stream().map(this::read).toList());
    }

    private DryRunReport.Source read(Connector connector) {
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var findings = new HashMap<String, List<String>>();
        var stored = known.apply(connector.id().value());
        var result = comparison.run(connector, stored, (path, record, isKnown) -> {
            (isKnown ? changed : added).add(path);
            note(connector, record, findings);
        });
        EmptySource.refuse(connector, stored.size(), added.size() + changed.size() + result.unchanged());
        return new DryRunReport.Source(
                connector.id().value(), added, changed, result.removed(), result.unchanged(), findings);
    }

    private static void note(Connector connector, SourceRecord record, Map<String, List<String>> findings) {
        var reading = Reading.of(connector, SafeText.clean(record.path()), record);
        reading.failure().ifPresent(finding -> note(finding.status(), finding.message(), findings));
        reading.broken()
                .ifPresent(e -> note(
                        FindingStatus.UNREADABLE,
                        "%s: it could not be understood (%s)."
                                .formatted(
                                        SafeText.line(record.path()),
                                        e.getClass().getSimpleName()),
                        findings));
        for (var change : reading.changes()) {
            if (change instanceof GraphChange.Finding finding) {
                note(finding.status(), SafeText.line(finding.message()), findings);
            }
        }
    }

    private static void note(FindingStatus status, String message, Map<String, List<String>> findings) {
        findings.computeIfAbsent(status.value(), none -> new ArrayList<>()).add(message);
    }
}
