// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.util.List;

/**
 * A piece of a document's text that its structure holds together: a paragraph, a table, a function.
 *
 * @param sectionPath headings above it, outermost first, without the document's title
 * @param text never blank
 */
public record Block(List<String> sectionPath, ChunkType type, String text) {
    public Block {
        sectionPath = List.copyOf(sectionPath);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of a block is blank");
        }
    }
}
