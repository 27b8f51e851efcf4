// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * A passage of a row.
 *
 * @param sectionPath headings above it, outermost first
 * @param score how well it answers, in [0, 1]; 0 when it only opens the document
 */
public record Passage(String chunkId, String content, List<String> sectionPath, double score) {
    public Passage {
        sectionPath = List.copyOf(sectionPath);
    }
}
