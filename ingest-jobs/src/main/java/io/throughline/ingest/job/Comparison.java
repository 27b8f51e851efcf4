// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.SafeText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads a source as a run does and tells it apart from what is stored of it. */
final class Comparison {
    private static final int ITEMS_A_LINE = 200;

    private final Fingerprints fingerprints;
    private final ProgressListener progress;

    Comparison(Fingerprints fingerprints, ProgressListener progress) {
        this.fingerprints = fingerprints;
        this.progress = progress;
    }

    /** Hears of what is to be read. */
    @FunctionalInterface
    interface Listener {
        /**
         * @param path identity of the item within its source
         * @param isKnown whether the graph holds something of it
         */
        void differs(String path, SourceRecord record, boolean isKnown);
    }

    /**
     * @param removed paths of stored items that the source no longer holds, sorted
     * @param unchanged how many would be skipped
     */
    record Result(List<String> removed, long unchanged) {}

    /**
     * @param stored the stored fingerprint of each known item by its path
     * @throws io.throughline.ingest.model.SourceException when the source cannot be read as a whole
     */
    Result run(Connector connector, Map<String, String> stored, Listener listener) {
        var items = fingerprints.known(stored);
        var removed = new HashSet<>(stored.keySet());
        var repeats = new HashMap<String, Integer>();
        long unchanged = 0;
        long compared = 0;
        progress.started(
                "comparing " + connector.id().name() + " (items)",
                connector.size().orElse(ProgressListener.UNKNOWN));
        try (var stream = connector.read(items)) {
            var records = new Records(connector, stream.iterator());
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                var record = next.get();
                var path = SourcePass.distinct(record, repeats);
                boolean isKnown = removed.remove(SafeText.clean(path));
                if (items.fingerprint(path).filter(record.fingerprint()::equals).isPresent()) {
                    unchanged++;
                } else {
                    listener.differs(path, record, isKnown);
                }
                compared++;
                if (compared % ITEMS_A_LINE == 0) {
                    progress.advanced(compared);
                }
            }
            progress.advanced(compared);
        } finally {
            progress.finished();
        }
        return new Result(removed.stream().sorted().toList(), unchanged);
    }
}
