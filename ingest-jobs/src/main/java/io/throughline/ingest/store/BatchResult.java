// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Map;

/**
 * What a transaction changed.
 *
 * @param newDocuments by type
 * @param changedDocuments by type
 * @param chunks written, new or changed
 * @param newLinks made or revived, by origin
 * @param endedLinks by origin
 * @param broken items that could not be stored and became findings
 */
public record BatchResult(
        Map<String, Long> newDocuments,
        Map<String, Long> changedDocuments,
        long chunks,
        Map<String, Long> newLinks,
        Map<String, Long> endedLinks,
        long broken) {
    /** Nothing. */
    public static BatchResult none() {
        return new BatchResult(Map.of(), Map.of(), 0, Map.of(), Map.of(), 0);
    }

    BatchResult withBroken(long items) {
        return new BatchResult(newDocuments, changedDocuments, chunks, newLinks, endedLinks, items);
    }
}
