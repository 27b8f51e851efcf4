// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.DryRunReport;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.SafeText;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads sources as a run does, and says what the run would do instead of doing it. */
// [impl->TL-US-28]
public final class DryRun {
    private static final int ITEMS_A_LINE = 200;

    private final Function<String, Map<String, String>> known;
    private final Fingerprints fingerprints;
    private final ProgressListener progress;

    /** @param known the stored fingerprint of each item of a source, by its path */
    public DryRun(Function<String, Map<String, String>> known, IngestOptions options, ProgressListener progress) {
        this.known = known;
        this.fingerprints = Fingerprints.of(options.chunkTokens());
        this.progress = progress;
    }

    /** @throws io.throughline.ingest.model.SourceException when a source cannot be read as a whole */
    public DryRunReport run(List<Connector> given) {
        var connectors = new LinkedHashMap<String, Connector>();
        given.forEach(connector -> connectors.putIfAbsent(connector.id().value(), connector));
        return new DryRunReport(connectors.values().stream().map(this::read).toList());
    }

    private DryRunReport.Source read(Connector connector) {
        var stored = known.apply(connector.id().value());
        var items = fingerprints.known(stored);
        var removed = new HashSet<>(stored.keySet());
        var repeats = new HashMap<String, Integer>();
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var findings = new HashMap<String, List<String>>();
        long unchanged = 0;
        progress.started(
                "comparing " + connector.id().name() + " (items)",
                connector.size().orElse(ProgressListener.UNKNOWN));
        try (var records = connector.read(items)) {
            for (var iterator = records.iterator(); iterator.hasNext(); ) {
                var record = iterator.next();
                var path = SourcePass.distinct(record, repeats);
                boolean isKnown = removed.remove(SafeText.clean(path));
                if (items.fingerprint(path).filter(record.fingerprint()::equals).isPresent()) {
                    unchanged++;
                } else {
                    (isKnown ? changed : added).add(path);
                    note(connector, record, findings);
                }
                long compared = unchanged + added.size() + changed.size();
                if (compared % ITEMS_A_LINE == 0) {
                    progress.advanced(compared);
                }
            }
            progress.advanced(unchanged + added.size() + changed.size());
        } finally {
            progress.finished();
        }
        return new DryRunReport.Source(
                connector.id().value(),
                added,
                changed,
                removed.stream().sorted().toList(),
                unchanged,
                findings);
    }

    private static void note(Connector connector, SourceRecord record, Map<String, List<String>> findings) {
        try {
            for (var change : connector.map(record)) {
                if (change instanceof GraphChange.Finding finding) {
                    findings.computeIfAbsent(finding.status().value(), status -> new ArrayList<>())
                            .add(SafeText.line(finding.message()));
                }
            }
        } catch (UncheckedIOException e) {
            findings.computeIfAbsent("unreadable", status -> new ArrayList<>())
                    .add(SafeText.line(record.path() + " cannot be read now: " + e.getMessage()));
        }
    }
}
