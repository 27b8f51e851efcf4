// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import java.util.List;
import java.util.Optional;

/**
 * A document's text with its structure.
 *
 * @param heading what the text itself calls its title
 * @param content the whole text
 * @param blocks the same text, cut by structure, in order
 * @param prose where trace marks count
 */
public record StructuredText(Optional<String> heading, String content, List<Block> blocks, List<Prose> prose) {
    public StructuredText {
        blocks = List.copyOf(blocks);
        prose = List.copyOf(prose);
    }
}
