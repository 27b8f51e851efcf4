// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

/** Probabilities moved by evidence, as Bayes' rule in its logarithmic form has it. */
final class LogOdds {
    private LogOdds() {}

    /** @param probability in (0, 1) @param shift in log odds, finite */
    static double moved(double probability, double shift) {
        return shift == 0 ? probability : 1 / (1 + (1 - probability) / probability * Math.exp(-shift));
    }
}
