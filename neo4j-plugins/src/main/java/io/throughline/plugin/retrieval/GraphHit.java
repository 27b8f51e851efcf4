// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * What the graph says of a document.
 *
 * @param score in [0, 1): how strongly the hits lead here
 * @param path from the hit that leads here most strongly; form as in {@link Explanation#path}
 */
record GraphHit(double score, List<String> path) {
    GraphHit {
        path = List.copyOf(path);
    }
}
