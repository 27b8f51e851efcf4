// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.IngestReport.DocumentCounts;
import io.throughline.ingest.IngestReport.ItemCounts;
import io.throughline.ingest.IngestReport.LinkCounts;
import io.throughline.ingest.store.BatchResult;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a run has done so far. Not thread-safe: used by the thread that runs the job. */
final class RunCounts {
    private long written;
    private long skipped;
    private long unreadable;
    private long gone;
    private long chunks;
    private final Map<String, Long> addedDocuments = new HashMap<>();
    private final Map<String, Long> changedDocuments = new HashMap<>();
    private final Map<String, Long> goneDocuments = new HashMap<>();
    private final Map<String, Long> madeLinks = new HashMap<>();
    private final Map<String, Long> endedLinks = new HashMap<>();

    void wrote(BatchResult batch) {
        add(addedDocuments, batch.newDocuments());
        add(changedDocuments, batch.changedDocuments());
        add(madeLinks, batch.newLinks());
        add(endedLinks, batch.endedLinks());
        chunks += batch.chunks();
    }

    void items(long writtenItems, long skippedItems, long unreadableItems, long goneItems) {
        written += writtenItems;
        skipped += skippedItems;
        unreadable += unreadableItems;
        gone += goneItems;
    }

    void madeLinks(Map<String, Long> byOrigin) {
        add(madeLinks, byOrigin);
    }

    void endedLinks(Map<String, Long> byOrigin) {
        add(endedLinks, byOrigin);
    }

    void goneDocuments(Map<String, Long> byType) {
        add(goneDocuments, byType);
    }

    long chunks() {
        return chunks;
    }

    ItemCounts items() {
        return new ItemCounts(written, skipped, unreadable, gone);
    }

    /** @param live documents that the sources hold now, by type */
    Map<String, DocumentCounts> documents(Map<String, Long> live) {
        var types = new TreeSet<>(live.keySet());
        types.addAll(goneDocuments.keySet());
        var documents = new TreeMap<String, DocumentCounts>();
        for (var type : types) {
            var added = addedDocuments.getOrDefault(type, 0L);
            var changed = changedDocuments.getOrDefault(type, 0L);
            var unchanged = Math.max(0, live.getOrDefault(type, 0L) - added - changed);
            documents.put(type, new DocumentCounts(added, changed, unchanged, goneDocuments.getOrDefault(type, 0L)));
        }
        return documents;
    }

    Map<String, LinkCounts> links() {
        var origins = new TreeSet<>(madeLinks.keySet());
        origins.addAll(endedLinks.keySet());
        var links = new TreeMap<String, LinkCounts>();
        for (var origin : origins) {
            links.put(origin, new LinkCounts(madeLinks.getOrDefault(origin, 0L), endedLinks.getOrDefault(origin, 0L)));
        }
        return links;
    }

    private static void add(Map<String, Long> counts, Map<String, Long> more) {
        more.forEach((name, count) -> counts.merge(name, count, Long::sum));
    }
}
