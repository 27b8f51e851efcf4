// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.Row;
import io.throughline.names.PropertyKeys;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A passage of a document. */
record ChunkView(String chunkId, int chunkIndex, @Nullable String chunkType, String content, List<String> sectionPath) {
    private static final Set<String> TYPES = Set.of("body", "header", "code_block", "table", "list");

    static ChunkView of(Row chunk) {
        var type = chunk.text(PropertyKeys.CHUNK_TYPE);
        return new ChunkView(
                chunk.requiredText(PropertyKeys.CHUNK_ID),
                chunk.requiredInteger(PropertyKeys.CHUNK_INDEX),
                type != null && TYPES.contains(type) ? type : null,
                chunk.requiredText(PropertyKeys.CONTENT),
                chunk.texts(PropertyKeys.SECTION_HIERARCHY));
    }
}
