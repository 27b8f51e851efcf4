// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): each leg gives its weight · 61 / (60 + rank), as a share of
 * all weights, so that the first in every leg has 1. Scores say nothing across queries.
 */
final class RankFusion implements Fusion {
    private static final double CONSTANT = 60;

    private final double vectorShare;
    private final double textShare;
    private final double graphShare;

    RankFusion(LegWeights weights, LegResult vector, LegResult text) {
        double byVector = vector.isEmpty() ? 0 : weights.vector();
        double byText = text.isEmpty() ? 0 : weights.text();
        double sum = byVector + byText + weights.graph();
        vectorShare = sum == 0 ? 0 : byVector / sum;
        textShare = sum == 0 ? 0 : byText / sum;
        graphShare = sum == 0 ? 0 : weights.graph() / sum;
    }

    @Override
    public double base(Candidate candidate) {
        return candidate.named ? 1 : Explanation.total(shares(candidate, null));
    }

    @Override
    public List<LegShare> shares(Candidate candidate, @Nullable Integer graphRank) {
        if (candidate.named) {
            return List.of(new LegShare("text", 1, 1, 1));
        }
        var shares = new ArrayList<LegShare>();
        var vector = candidate.vector;
        if (vector != null && vectorShare > 0) {
            shares.add(share("vector", vector.rank(), vector.score(), vectorShare));
        }
        var text = candidate.text;
        if (text != null && textShare > 0) {
            shares.add(share("text", text.rank(), text.score(), textShare));
        }
        var graph = candidate.graph;
        if (graph != null && graphRank != null) {
            shares.add(share("graph", graphRank, graph.score(), graphShare));
        }
        return shares;
    }

    private static LegShare share(String leg, @Nullable Integer rank, double score, double weight) {
        double contribution = rank == null ? 0 : weight * (CONSTANT + 1) / (CONSTANT + rank);
        return new LegShare(leg, rank, score, contribution);
    }
}
