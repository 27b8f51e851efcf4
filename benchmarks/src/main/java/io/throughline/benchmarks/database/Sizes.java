// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.database;

/** Memory of a database, in MB, the same for ours and for the stock one. */
public record Sizes(int heap) {
    private static final int LARGE = 500_000;

    /** @param documents that it will hold */
    public static Sizes forDocuments(int documents) {
        return documents >= LARGE ? new Sizes(6_000) : new Sizes(2_048);
    }

    /** Half of the heap, as our database takes it. */
    int pageCache() {
        return heap / 2;
    }
}
