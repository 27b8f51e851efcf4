// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * A passage of a row.
 *
 * @param sectionPath headings above it, outermost first
 * @param score how well it answers, in [0, 1]; 0 when it only opens the document
 * @param before passages that stand right before it, in their order; empty unless asked for
 * @param after passages that stand right after it, in their order; empty unless asked for
 */
public record Passage(
        String chunkId,
        String content,
        List<String> sectionPath,
        double score,
        List<Passage> before,
        List<Passage> after) {
    public Passage {
        sectionPath = List.copyOf(sectionPath);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public Passage(String chunkId, String content, List<String> sectionPath, double score) {
        this(chunkId, content, sectionPath, score, List.of(), List.of());
    }
}
