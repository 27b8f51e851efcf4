// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

/** Counts tokens as the embedding model does, special tokens included. */
@FunctionalInterface
public interface TokenCounter {
    int count(String text);
}
