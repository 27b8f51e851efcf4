// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.BatchResult;
import io.throughline.ingest.store.CarefulWriter;
import io.throughline.ingest.store.GraphWriter;
import io.throughline.ingest.store.ItemWrite;
import io.throughline.ingest.store.SafeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;

/**
 * Reads one source from its beginning to its end. What is known is skipped; the rest is mapped on several threads and
 * written in the source's order, one batch while the next is mapped.
 */
// [impl->TL-US-4]
final class SourcePass {
    /** A transaction is closed at this size, so that items with much in them do not fill the database's memory. */
    private static final long BATCH_WEIGHT_MAX = 4_000_000;
    /** Fewer unreadable items say nothing about a source. */
    private static final long UNREADABLE_MIN = 10;
    /** A source of which the share is too large already is not read to its end, when it has failed so often. */
    private static final long UNREADABLE_HOPELESS = 100;

    private static final int SKIPS_BETWEEN_REPORTS = 1_000;

    private final Connector connector;
    private final ItemMapper mapper;
    private final CarefulWriter writer;
    private final RunThreads threads;
    private final IngestOptions options;
    private final RunCounts counts;
    private final ProgressListener progress;

    private final Deque<Future<ItemWrite>> mapping = new ArrayDeque<>();
    private List<ItemWrite> batch = new ArrayList<>();
    private long batchWeight;
    private Future<BatchResult> writing = RunThreads.nothing(BatchResult.none());
    private long beingWritten;
    private long written;
    private long skipped;
    private long unreadable;

    SourcePass(
            Connector connector,
            ItemMapper mapper,
            GraphWriter writer,
            RunThreads threads,
            IngestOptions options,
            RunCounts counts,
            ProgressListener progress) {
        this.connector = connector;
        this.mapper = mapper;
        this.writer = new CarefulWriter(writer);
        this.threads = threads;
        this.options = options;
        this.counts = counts;
        this.progress = progress;
    }

    /**
     * @param stored the stored fingerprint of each known item
     * @return the paths of known items that the source no longer holds
     * @throws SourceException when the source cannot be read as a whole, or too many of its items cannot
     */
    Set<String> run(Map<String, String> stored, Fingerprints fingerprints) {
        var known = fingerprints.known(stored);
        var gone = new HashSet<>(stored.keySet());
        var repeats = new HashMap<String, Integer>();
        progress.started(
                "reading " + connector.id().name() + " (items)",
                connector.size().orElse(ProgressListener.UNKNOWN));
        try (var stream = connector.read(known)) {
            var records = new Records(connector, stream.iterator());
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                var record = next.get();
                var path = distinct(record, repeats);
                gone.remove(SafeText.clean(path));
                if (known.fingerprint(path).filter(record.fingerprint()::equals).isPresent()) {
                    skip();
                } else {
                    mapping.add(threads.map(() -> mapper.map(path, record)));
                    collect(options.threads() * 4);
                }
            }
            collect(0);
            flush();
            awaitWriting();
            requireReadable(UNREADABLE_MIN);
            return gone;
        } finally {
            mapping.forEach(future -> future.cancel(true));
            counts.items(written - unreadable, skipped, unreadable, 0);
            progress.finished();
        }
    }

    /** How many records the source gave, once it was read; those that could not be taken are among them. */
    long read() {
        return skipped + written;
    }

    /** A source should give each path once; one that does not gets numbered paths, so that nothing is lost unseen. */
    static String distinct(SourceRecord record, Map<String, Integer> repeats) {
        var count = repeats.merge(record.path(), 1, Integer::sum);
        return count == 1 ? record.path() : record.path() + "#" + count;
    }

    private void skip() {
        skipped++;
        if (skipped % SKIPS_BETWEEN_REPORTS == 0) {
            progress.advanced(skipped + written);
        }
    }

    /** Takes mapped items in order until no more than {@code left} are under way. */
    private void collect(int left) {
        while (mapping.size() > left) {
            var item = Futures.await(mapping.remove());
            batch.add(item);
            batchWeight += item.weight();
            if (!item.readable()) {
                unreadable++;
            }
            if (batch.size() >= options.batchItems() || batchWeight >= BATCH_WEIGHT_MAX) {
                flush();
            }
        }
    }

    private void flush() {
        awaitWriting();
        if (!batch.isEmpty()) {
            requireReadable(UNREADABLE_HOPELESS);
            var items = batch;
            beingWritten = items.size();
            writing = threads.write(() -> writer.write(items));
            batch = new ArrayList<>();
            batchWeight = 0;
        }
    }

    private void awaitWriting() {
        if (beingWritten > 0) {
            var result = Futures.await(writing);
            counts.wrote(result);
            unreadable += result.broken();
            written += beingWritten;
            beingWritten = 0;
        }
        progress.advanced(skipped + written);
    }

    /** @param min so many have to be unreadable at least */
    private void requireReadable(long min) {
        var seen = written + beingWritten + batch.size();
        if (unreadable >= min && unreadable > options.failRate() * seen) {
            throw SourceException.unusable(
                    "%,d of %,d new or changed items of %s cannot be taken, more than the allowed share of %s (--fail-rate, THROUGHLINE_FAIL_RATE): check the source and `ingest status`; what was written stays, nothing was removed."
                            .formatted(unreadable, seen, connector.id().value(), options.failRate()));
        }
    }
}
