// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.DocumentType;
import java.util.List;
import java.util.Map;

/**
 * A document to be written.
 *
 * @param fingerprint of what people read: type, title and text
 * @param properties everything the source gives, by property name, {@code key}, {@code title}, {@code content} and
 *     {@code accessLevel} included; what ingest derives is not among them
 */
public record DocumentWrite(
        String key,
        DocumentType type,
        String fingerprint,
        String accessLevel,
        Map<String, Object> properties,
        List<ChunkWrite> chunks,
        List<ChangeWrite> history) {
    public DocumentWrite {
        properties = Map.copyOf(properties);
        chunks = List.copyOf(chunks);
        history = List.copyOf(history);
    }
}
