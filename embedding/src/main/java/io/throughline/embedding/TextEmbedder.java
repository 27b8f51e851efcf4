// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.List;

/**
 * Turns text into vectors of unit length. Safe for use by many threads at once. The same text gives the same vector
 * whatever else is embedded beside it, before it or at the same time.
 *
 * <p>Any text is taken: blank text gives the vector of "nothing said", a lone surrogate counts as U+FFFD.
 * Every method but {@link #card()} and {@link #close()} throws {@link IllegalStateException} after {@link #close()}.
 */
public interface TextEmbedder extends AutoCloseable {

    /** What the vectors were made with; kept beside an index, so that a mismatch can be refused. */
    ModelCard card();

    /** Number of tokens of {@code text}, the model's special tokens included, so at least that of an empty text. */
    int countTokens(String text);

    /**
     * The vector of a search query, the model's query prefix put before it.
     *
     * <p>A query longer than {@link ModelCard#maxTokens()} is cut into windows of even length, and the result is the
     * mean of their vectors, brought to unit length again. There are at most 8 windows: beyond about 8 times the
     * limit (some 3,000 words for the default model) they are spread evenly from the first token to the last, and
     * what lies between two windows does not count. So the cost of a query has an upper bound whatever its length.
     *
     * @return {@code [dimensions]}, unit length
     */
    float[] embedQuery(String text);

    /**
     * The vectors of texts to be found, {@code [texts][dimensions]} in the order of {@code texts}, computed on all the
     * embedder's threads.
     *
     * @throws IllegalArgumentException when a text has more than {@link ModelCard#maxTokens()} tokens, naming its
     *     index, its tokens and the limit; nothing is ever cut off silently
     */
    List<float[]> embedPassages(List<String> texts);

    /** Frees the native memory; calls that are under way end with an error. Closing twice is allowed. */
    @Override
    void close();
}
