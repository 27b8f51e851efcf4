// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.List;

/**
 * What decisions say about how sure suggestions should be here: one number added to the log odds of each, the most probable one
 * when it is normal around 0 before anything is decided (logistic regression with a given slope, maximum a posteriori). It
 * moves no suggestion past another. A decision that is undone is none, and its part of the shift is gone.
 */
// [impl->TL-US-55]
final class Experience {
    /** A few decisions are luck: of four suggestions at 0.3 that were all accepted, the next is shown at 0.43. */
    private static final double DEVIATION = 0.5;

    private static final int STEPS_MAX = 100;
    private static final double CLOSE = 1e-12;

    private final double shift;

    /** @param confidence of the suggestion before any experience, in (0, 1) */
    record Outcome(double confidence, boolean accepted) {}

    private Experience(double shift) {
        this.shift = shift;
    }

    static Experience of(List<Outcome> outcomes) {
        double shift = 0;
        double precision = 1 / (DEVIATION * DEVIATION);
        // Newton's steps up a concave function.
        for (int step = 0; step < STEPS_MAX && !outcomes.isEmpty(); step++) {
            double slope = -shift * precision;
            double curvature = precision;
            for (var outcome : outcomes) {
                double expected = LogOdds.moved(outcome.confidence(), shift);
                slope += (outcome.accepted() ? 1 : 0) - expected;
                curvature += expected * (1 - expected);
            }
            shift += slope / curvature;
            if (Math.abs(slope / curvature) < CLOSE) {
                break;
            }
        }
        return new Experience(shift);
    }

    /** In log odds; 0 when nothing was decided. */
    double shift() {
        return shift;
    }

    /** @param confidence in (0, 1) */
    double applied(double confidence) {
        return LogOdds.moved(confidence, shift);
    }
}
