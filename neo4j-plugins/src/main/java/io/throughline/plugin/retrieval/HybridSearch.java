// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the legs, fuses what they say and lets the graph add what is linked.
 *
 * <p>The score of a row is a weighted mean of the calibrated scores of the legs that took part, and what is missing to 1
 * can be filled by the graph: {@code base + (1 − base) · w · g}. A document whose key is the query comes first, with 1.
 */
// [impl->TL-US-10] [impl->TL-SPEC-7]
public final class HybridSearch {
    /** A leg is asked for at least as many documents, so that one that ranks low in both can still win by both. */
    private static final int POOL_MIN = 60;

    private final Library library;
    private final VectorLeg vectorLeg;
    private final TextLeg textLeg;

    public HybridSearch(Library library, VectorLeg vectorLeg, TextLeg textLeg) {
        this.library = library;
        this.vectorLeg = vectorLeg;
        this.textLeg = textLeg;
    }

    /** Rows by falling score, ties by key. */
    public List<SearchRow> run(SearchRequest request) {
        var options = request.options();
        int pool = Math.max(POOL_MIN, 2 * options.limit());
        var text = request.query().isBlank() || options.weights().text() == 0
                ? LegResult.none("not asked")
                : textLeg.matching(request.query(), pool);
        var vector = vector(request, pool, text.hits());
        var shares = new Shares(
                options.weights(), !vector.hits().isEmpty(), !text.hits().isEmpty());

        var candidates = new HashMap<String, Candidate>();
        collect(candidates, vector, shares.vector(), true);
        collect(candidates, text, shares.text(), false);
        library.keyNamed(request.query().strip())
                .filter(library::passesFilter)
                .ifPresent(key -> candidates.computeIfAbsent(key, Candidate::new).named = true);
        addGraph(candidates, shares, options.weights().graph());

        var strategy = "vector: " + vector.strategy() + "; text: " + text.strategy();
        return rows(request, candidates, shares, strategy);
    }

    private LegResult vector(SearchRequest request, int pool, List<DocumentHit> also) {
        var vector = request.vector();
        return vector == null || request.options().weights().vector() == 0
                ? LegResult.none("not asked")
                : vectorLeg.nearest(vector, pool, also);
    }

    private void collect(Map<String, Candidate> candidates, LegResult result, double share, boolean isVector) {
        int rank = 0;
        for (var hit : result.hits()) {
            rank++;
            if (!candidates.containsKey(hit.key()) && !library.isThere(hit)) {
                continue;
            }
            var candidate = candidates.computeIfAbsent(hit.key(), Candidate::new);
            var ranked = new Candidate.Ranked(hit.inPool() ? (Integer) rank : null, hit.score());
            if (isVector) {
                candidate.vector = ranked;
            } else {
                candidate.text = ranked;
            }
            candidate.addPassages(hit.passages(), share);
            candidate.words = candidate.words.isEmpty() ? hit.words() : candidate.words;
        }
    }

    private void addGraph(Map<String, Candidate> candidates, Shares shares, double weight) {
        if (weight == 0) {
            return;
        }
        var seeds = candidates.values().stream()
                .map(candidate -> Map.entry(candidate.key(), shares.base(candidate)))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(GraphStep.SEEDS_MAX)
                .toList();
        new GraphStep(library).spread(seeds).forEach((key, hit) -> {
            if (library.passesFilter(key)) {
                candidates.computeIfAbsent(key, Candidate::new).graph = hit;
            }
        });
    }

    private List<SearchRow> rows(
            SearchRequest request, Map<String, Candidate> candidates, Shares shares, String strategy) {
        var graphRanks = graphRanks(candidates);
        var scored = new ArrayList<Scored>();
        for (var candidate : candidates.values()) {
            var legs = shares.legs(candidate, graphRanks.get(candidate.key()));
            scored.add(new Scored(candidate, legs, Explanation.total(legs)));
        }
        scored.sort(Comparator.comparing((Scored row) -> row.candidate().named)
                .thenComparing(Scored::score)
                .reversed()
                .thenComparing(row -> row.candidate().key()));
        var rows = new ArrayList<SearchRow>();
        var summary = new Summary(request.query());
        for (var row : scored.subList(0, Math.min(request.options().limit(), scored.size()))) {
            rows.add(row(rows.size() + 1, row, request.options(), strategy, summary));
        }
        return rows;
    }

    private SearchRow row(int rank, Scored row, SearchOptions options, String strategy, Summary summary) {
        var candidate = row.candidate();
        var passages = new ArrayList<Passage>();
        for (var hit : candidate.bestPassages(options.passages())) {
            library.passage(candidate.key(), hit).ifPresent(passages::add);
        }
        if (passages.isEmpty() && options.passages() > 0) {
            library.opening(candidate.key()).ifPresent(passages::add);
        }
        var graph = candidate.graph;
        var path = graph == null ? List.<String>of() : graph.path();
        var explanation = options.explain()
                ? new Explanation(
                        row.legs(), path, strategy, summary.of(candidate, library.title(candidate.key()), passages))
                : new Explanation(row.legs(), List.of(), "", "");
        return new SearchRow(rank, candidate.key(), row.score(), passages, explanation);
    }

    private static Map<String, Integer> graphRanks(Map<String, Candidate> candidates) {
        var ranked = candidates.values().stream()
                .filter(candidate -> candidate.graph != null)
                .sorted(Comparator.comparingDouble(HybridSearch::graphScore)
                        .reversed()
                        .thenComparing(Candidate::key))
                .toList();
        var ranks = new HashMap<String, Integer>();
        ranked.forEach(candidate -> ranks.put(candidate.key(), ranks.size() + 1));
        return ranks;
    }

    private static double graphScore(Candidate candidate) {
        var graph = candidate.graph;
        return graph == null ? 0 : graph.score();
    }

    private record Scored(Candidate candidate, List<LegShare> legs, double score) {}

    /** The weights of the legs that took part, as shares of 1. */
    private record Shares(double vector, double text, double graph) {
        Shares(LegWeights weights, boolean hasVector, boolean hasText) {
            this(
                    share(hasVector ? weights.vector() : 0, hasText ? weights.text() : 0),
                    share(hasText ? weights.text() : 0, hasVector ? weights.vector() : 0),
                    weights.graph());
        }

        private static double share(double mine, double other) {
            return mine == 0 ? 0 : mine / (mine + other);
        }

        double base(Candidate candidate) {
            return candidate.named ? 1 : vector * score(candidate.vector) + text * score(candidate.text);
        }

        List<LegShare> legs(Candidate candidate, @Nullable Integer graphRank) {
            if (candidate.named) {
                return List.of(new LegShare("text", 1, 1, 1));
            }
            var legs = new ArrayList<LegShare>();
            var vectorRanked = candidate.vector;
            if (vectorRanked != null) {
                legs.add(new LegShare(
                        "vector", vectorRanked.rank(), vectorRanked.score(), vector * vectorRanked.score()));
            }
            var textRanked = candidate.text;
            if (textRanked != null) {
                legs.add(new LegShare("text", textRanked.rank(), textRanked.score(), text * textRanked.score()));
            }
            var hit = candidate.graph;
            if (hit != null) {
                double missing = 1 - Explanation.total(legs);
                legs.add(new LegShare("graph", graphRank, hit.score(), missing * graph * hit.score()));
            }
            return legs;
        }

        private static double score(Candidate.@Nullable Ranked ranked) {
            return ranked == null ? 0 : ranked.score();
        }
    }
}
