// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.util.Locale;

/** What kind of text a block is; tables and code blocks are kept whole where the model's limit allows. */
public enum ChunkType {
    BODY,
    HEADER,
    CODE_BLOCK,
    TABLE,
    LIST;

    /** The value stored in the graph, for example {@code code_block}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
