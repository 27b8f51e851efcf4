// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.metric;

import java.util.List;

/**
 * How far scores are from the shares that are right, if scores are read as probabilities: the expected calibration error of
 * Naeini, Cooper and Hauskrecht (2015), over ten bins of equal width, of the pairs that anybody would be shown. Nearly all pairs
 * of two sets are hopeless, and any method that says so of them would look calibrated.
 */
public final class CalibrationError {
    private static final int BINS = 10;
    private static final double SHOWN_MIN = 0.1;

    private CalibrationError() {}

    /** In [0, 1]; 0 when no pair has a score of 0.1 or more. */
    public static double of(List<Ranking> rankings) {
        var scores = new double[BINS];
        var right = new long[BINS];
        long shown = 0;
        for (var ranking : rankings) {
            for (int place = 0; place < ranking.found().size(); place++) {
                double score = ranking.found().get(place).score();
                if (score >= SHOWN_MIN) {
                    int bin = Math.min(BINS - 1, (int) (score * BINS));
                    scores[bin] += score;
                    right[bin] += ranking.isRelevant(place) ? 1 : 0;
                    shown++;
                }
            }
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(scores[bin] - right[bin]);
        }
        return shown == 0 ? 0 : error / shown;
    }
}
