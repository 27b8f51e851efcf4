// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/**
 * How much is in memory.
 *
 * @param documents with a text
 * @param vectors of passages
 * @param documentBytes filterable facts and keys, and which documents passed in the last searches
 * @param vectorBytes codes and bytes of the vectors
 * @param textBytes terms and postings
 */
public record MemoryReport(int documents, int vectors, long documentBytes, long vectorBytes, long textBytes) {
    public long bytes() {
        return documentBytes + vectorBytes + textBytes;
    }
}
