// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.retrieval.DocumentFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the graph holds it now.
 *
 * @param node id of its node
 * @param facts what filters need; null when it is no document any more
 * @param aclKey null for what nobody may read
 * @param title one line, may be blank
 */
public record DocumentState(
        long node, @Nullable DocumentFacts facts, @Nullable String aclKey, String title, List<ChunkState> chunks) {
    public DocumentState {
        chunks = List.copyOf(chunks);
    }

    /** What is left of a document that is gone. */
    public static DocumentState gone(long node) {
        return new DocumentState(node, null, null, "", List.of());
    }
}
