// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;

/**
 * Why a row came.
 *
 * @param legs their contributions add up to the row's score exactly, summed in this order
 * @param path how the graph reached the row: key, relationship type, key, …, from a hit to the row; empty otherwise.
 *     A type carries the arrow of its reading direction: {@code IMPLEMENTS>} along it, {@code <IMPLEMENTS} against it
 * @param strategy how the legs went about it
 * @param summary one sentence for people
 */
public record Explanation(List<LegShare> legs, List<String> path, String strategy, String summary) {
    public Explanation {
        legs = List.copyOf(legs);
        path = List.copyOf(path);
    }

    /** The sum that a row's score is. */
    static double total(List<LegShare> legs) {
        double sum = 0;
        for (var leg : legs) {
            sum += leg.contribution();
        }
        return sum;
    }
}
