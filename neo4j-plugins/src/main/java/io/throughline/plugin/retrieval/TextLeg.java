// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Finds documents by the terms of their passages, titles and keys. */
public interface TextLeg {
    /**
     * The best matches among the documents that the principal may read and the filter lets through.
     *
     * @param documents how many to return; fewer come only when no more hold any of the terms
     */
    default LegResult matching(String query, int documents) {
        return matching(query, term -> 1, documents);
    }

    /**
     * As {@link #matching(String, int)}, with some terms counting less.
     *
     * @param weights of the terms of the query, each above 0 and at most 1
     */
    LegResult matching(String query, ToDoubleFunction<String> weights, int documents);

    /** The same, perhaps while the caller does something else: what the leg found is waited for when it is asked for. */
    default Supplier<LegResult> begin(String query, int documents) {
        var found = matching(query, documents);
        return () -> found;
    }
}
