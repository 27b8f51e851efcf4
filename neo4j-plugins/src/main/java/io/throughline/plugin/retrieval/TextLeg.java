// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.function.Supplier;

/** Finds documents by the terms of their passages, titles and keys. */
public interface TextLeg {
    /**
     * The best matches among the documents that the principal may read and the filter lets through.
     *
     * @param documents how many to return; fewer come only when no more hold any of the terms
     */
    LegResult matching(String query, int documents);

    /** The same, perhaps while the caller does something else: what the leg found is waited for when it is asked for. */
    default Supplier<LegResult> begin(String query, int documents) {
        var found = matching(query, documents);
        return () -> found;
    }
}
