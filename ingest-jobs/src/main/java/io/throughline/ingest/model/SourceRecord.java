// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.io.IOException;
import java.util.Map;

/**
 * One item of a source: a file, a row, a commit. The unit of skipping, of checkpoints and of tombstones.
 *
 * @param path stable identity within the source, for example {@code src/Main.java}, {@code row:US-12} or
 *     {@code commit:4f2a…}
 * @param fingerprint changes exactly when the item, or the way it is mapped, changes
 * @param attributes what the mapper needs beside the content, for example the last commit; part of no identity
 * @param content the raw bytes, read when asked for
 */
public record SourceRecord(String path, String fingerprint, Map<String, String> attributes, Content content) {
    public SourceRecord {
        attributes = Map.copyOf(attributes);
    }

    /** Raw bytes that are loaded on demand, so that an unchanged item costs no I/O. */
    @FunctionalInterface
    public interface Content {
        /** @throws IOException when this item cannot be read; it becomes a finding and the run goes on */
        byte[] load() throws IOException;
    }
}
