// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What was found for one query.
 *
 * @param found best first, each key once
 * @param relevant by key, how relevant it is, greater than 0; empty when nothing was judged to be
 */
public record Ranking(List<Found> found, Map<String, Integer> relevant) {
    /** @param score in [0, 1], comparable across queries */
    public record Found(String key, double score) {}

    public Ranking {
        found = List.copyOf(found);
        relevant = Map.copyOf(relevant);
        var keys = new HashSet<String>();
        for (var hit : found) {
            if (!keys.add(hit.key())) {
                throw new IllegalArgumentException("the key " + hit.key() + " was found twice");
            }
        }
        for (var grade : relevant.values()) {
            if (grade <= 0) {
                throw new IllegalArgumentException("relevance is " + grade + ", allowed is 1 or more");
            }
        }
    }

    /** Whether the one at this place, from 0, is relevant. */
    boolean isRelevant(int place) {
        return relevant.containsKey(found.get(place).key());
    }
}
