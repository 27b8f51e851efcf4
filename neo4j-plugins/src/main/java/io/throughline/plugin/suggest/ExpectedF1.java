// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.Arrays;

/**
 * The rule that recommends without labels and without a number to tune: the threshold at which the F1 that the confidences
 * promise is greatest. The pairs above it are as many as will be right in the mean, and all pairs together promise how many
 * there are to find.
 */
final class ExpectedF1 {
    private ExpectedF1() {}

    /**
     * @param confidences probabilities; not changed
     * @return the least confidence to recommend; 1 when there is none at all
     */
    static double threshold(double[] confidences) {
        var sorted = confidences.clone();
        Arrays.sort(sorted);
        double links = 0;
        for (double confidence : sorted) {
            links += confidence;
        }
        double right = 0;
        double best = 0;
        double threshold = 1;
        for (int i = sorted.length - 1; i >= 0; i--) {
            right += sorted[i];
            double f1 = 2 * right / (sorted.length - i + links);
            if (f1 > best) {
                best = f1;
                threshold = sorted[i];
            }
        }
        return threshold;
    }
}
