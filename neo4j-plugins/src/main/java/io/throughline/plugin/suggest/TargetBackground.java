// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import io.throughline.plugin.retrieval.Likeness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What evidence is usual for a target, over all sources. A class that every requirement resembles a little (a hub) is worth less
 * for each of them than one that resembles a single requirement.
 */
final class TargetBackground {
    /** So many sources with a usual spread are assumed besides those that were seen. */
    private static final int ASSUMED = 5;

    private static final double USUAL_VARIANCE = 0.25;

    private final int sources;
    private final double floorSum;
    private final double floorSquares;
    private final Map<String, double[]> moments = new HashMap<>();

    /**
     * @param likenesses of each source, by falling evidence; what is missing in one has the evidence of its last
     */
    TargetBackground(List<List<Likeness>> likenesses) {
        sources = likenesses.size();
        double sum = 0;
        double squares = 0;
        for (var ofSource : likenesses) {
            double floor = floor(ofSource);
            sum += floor;
            squares += floor * floor;
            for (var likeness : ofSource) {
                var moment = moments.computeIfAbsent(likeness.key(), absent -> new double[2]);
                moment[0] += likeness.evidence() - floor;
                moment[1] += likeness.evidence() * likeness.evidence() - floor * floor;
            }
        }
        floorSum = sum;
        floorSquares = squares;
    }

    private static double floor(List<Likeness> ofSource) {
        return ofSource.isEmpty() ? 0 : ofSource.get(ofSource.size() - 1).evidence();
    }

    /** Deviations above what is usual for the target. */
    double above(Likeness likeness) {
        var moment = moments.getOrDefault(likeness.key(), new double[2]);
        double mean = (floorSum + moment[0]) / sources;
        double variance = Math.max(0, (floorSquares + moment[1]) / sources - mean * mean);
        double deviation = Math.sqrt((sources * variance + ASSUMED * USUAL_VARIANCE) / (sources + ASSUMED));
        return (likeness.evidence() - mean) / deviation;
    }
}
