// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

import io.throughline.ingest.model.ChunkType;
import java.util.List;

/**
 * A passage: the unit that is embedded and found.
 *
 * @param header title and section path, the context in which {@code content} is embedded
 * @param content a piece of the document's text, never blank
 */
public record Chunk(ChunkType type, List<String> sectionPath, String header, String content) {
    public Chunk {
        sectionPath = List.copyOf(sectionPath);
    }

    /** Exactly the text that is embedded. */
    public String embeddedText() {
        return header + "\n" + content;
    }
}
