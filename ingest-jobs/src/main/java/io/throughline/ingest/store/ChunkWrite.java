// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.PropertyKeys;
import java.util.List;
import java.util.Map;

/**
 * A passage to be written, without its vector.
 *
 * @param index 0-based position in its document
 * @param contentHash SHA-256 of exactly the text that is embedded
 */
public record ChunkWrite(
        int index, String type, List<String> sections, String header, String content, String contentHash) {

    static String id(String documentKey, int index) {
        return documentKey + "~" + index;
    }

    /** All properties but the vector and the access key. */
    Map<String, Object> properties(String documentKey) {
        return Map.of(
                PropertyKeys.CHUNK_ID, id(documentKey, index),
                PropertyKeys.DOCUMENT_KEY, documentKey,
                PropertyKeys.CHUNK_INDEX, (long) index,
                PropertyKeys.CHUNK_TYPE, type,
                PropertyKeys.SECTION_HIERARCHY, sections,
                PropertyKeys.CONTEXTUAL_SUMMARY, header,
                PropertyKeys.CONTENT, content,
                PropertyKeys.CONTENT_HASH, contentHash);
    }
}
