// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.summary;

import io.throughline.ingest.model.Block;
import java.util.List;
import java.util.Optional;

/** Says in a few sentences what a document is about. Called from many threads. */
public interface Summarizer {
    /** No summary is longer, in characters. */
    int CHARS_MAX = 320;

    /**
     * @param title the document's title, which a summary need not say again
     * @param blocks its text in order
     * @return one line of at most {@link #CHARS_MAX} characters; empty when the text has nothing that can be said in sentences
     */
    Optional<String> summarize(String title, List<Block> blocks);
}
