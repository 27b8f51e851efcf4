// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weighted mean of the evidence of vector and text, what the graph adds to it, and all of it brought into (0, 1) at the
 * end. Vector and text share what they give by weight times score; the graph gives what it raises the score by.
 */
final class CalibratedFusion implements Fusion {
    /** Deviations that a graph weight of 1 adds where all strength of the hits meets. */
    private static final double GRAPH_DEVIATIONS = 4;

    private final double vectorWeight;
    private final double textWeight;
    private final double graphWeight;
    private final double vectorFloor;
    private final double textFloor;

    CalibratedFusion(LegWeights weights, LegResult vector, LegResult text) {
        vectorWeight = vector.isEmpty() ? 0 : weights.vector() * vector.trust();
        textWeight = text.isEmpty() ? 0 : weights.text() * text.trust();
        graphWeight = weights.graph();
        vectorFloor = vector.floor();
        textFloor = text.floor();
    }

    @Override
    public double base(Candidate candidate) {
        return candidate.named ? 1 : Calibration.score(evidence(candidate));
    }

    /** Of words and vectors alone. */
    double evidence(Candidate candidate) {
        var vector = candidate.vector;
        var text = candidate.text;
        double sum = vectorWeight * (vector == null ? vectorFloor : vector.evidence())
                + textWeight * (text == null ? textFloor : text.evidence());
        return vectorWeight + textWeight == 0 ? 0 : sum / (vectorWeight + textWeight);
    }

    @Override
    public List<LegShare> shares(Candidate candidate, @Nullable Integer graphRank) {
        if (candidate.named) {
            return List.of(new LegShare("text", 1, 1, 1));
        }
        double evidence = evidence(candidate);
        double base = Calibration.score(evidence);
        var vector = candidate.vector;
        var text = candidate.text;
        double byVector = vector == null ? 0 : vectorWeight * vector.score();
        double byText = text == null ? 0 : textWeight * text.score();
        double sum = byVector + byText;
        var shares = new ArrayList<LegShare>();
        if (vector != null && vectorWeight > 0) {
            shares.add(new LegShare("vector", vector.rank(), vector.score(), base * byVector / sum));
        }
        if (text != null && textWeight > 0) {
            shares.add(new LegShare("text", text.rank(), text.score(), base * byText / sum));
        }
        var graph = candidate.graph;
        if (graph != null) {
            double raised = Calibration.score(evidence + GRAPH_DEVIATIONS * graphWeight * graph.score());
            // Where no other leg has a say, the whole score is the graph's.
            double contribution = raised - Explanation.total(shares);
            shares.add(new LegShare("graph", graphRank, graph.score(), Math.max(0, contribution)));
        }
        return shares;
    }
}
