// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one score of what the legs say. */
sealed interface Fusion permits CalibratedFusion, RankFusion {
    /** What vector and text say together, in [0, 1]: what the graph starts from. */
    double base(Candidate candidate);

    /**
     * What each leg contributes; the contributions, added in this order, are the candidate's score, in [0, 1].
     *
     * @param graphRank from 1; null when the graph does not lead here
     */
    List<LegShare> shares(Candidate candidate, @Nullable Integer graphRank);

    /** By what a caller asks for. @param legs what vector and text found */
    static Fusion of(SearchOptions options, LegResult vector, LegResult text) {
        return switch (options.fusion()) {
            case CALIBRATED -> new CalibratedFusion(options.weights(), vector, text);
            case RRF -> new RankFusion(options.weights(), vector, text);
        };
    }
}
