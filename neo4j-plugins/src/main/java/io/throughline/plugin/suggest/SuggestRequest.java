// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.Set;

/**
 * A validated call.
 *
 * @param from types of the documents that links are sought for; never empty
 * @param to types of the documents that they may be linked with; never empty
 * @param keys only these documents of the types {@code from}; empty for all
 * @param products names of products that both ends are of; empty for all
 * @param limit suggestions for each document at most
 * @param confidenceMin in [0, 1]
 * @param linked whether pairs that are linked already come as well
 * @param parts whether each part of a whole comes by itself, and a link of one part leaves the others open
 */
public record SuggestRequest(
        Set<String> from,
        Set<String> to,
        Set<String> keys,
        Set<String> products,
        int limit,
        double confidenceMin,
        boolean linked,
        boolean parts) {
    public SuggestRequest {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
        keys = Set.copyOf(keys);
        products = Set.copyOf(products);
    }
}
