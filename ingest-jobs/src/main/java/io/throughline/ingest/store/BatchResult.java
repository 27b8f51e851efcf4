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
 */
public record BatchResult(
        Map<String, Long> newDocuments,
        Map<String, Long> changedDocuments,
        long chunks,
        Map<String, Long> newLinks,
        Map<String, Long> endedLinks) {}
