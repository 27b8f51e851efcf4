// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The candidates of one search, brought together from the legs. */
final class Found {
    private final Library library;
    private final LegResult vector;
    private final LegResult text;
    private final double vectorWeight;
    private final double textWeight;
    private final Map<String, Candidate> candidates = new HashMap<>();

    Found(Library library, LegResult vector, LegResult text, LegWeights weights) {
        this.library = library;
        this.vector = vector;
        this.text = text;
        double sum = weights.vector() + weights.text();
        vectorWeight = vector.isEmpty() ? 0 : text.isEmpty() ? 1 : weights.vector() / sum;
        textWeight = text.isEmpty() ? 0 : vector.isEmpty() ? 1 : weights.text() / sum;
    }

    Collection<Candidate> candidates() {
        return candidates.values();
    }

    boolean isShortOf(int rows) {
        return candidates.size() < rows;
    }

    /**
     * Takes in the hits of both legs and has each look at the other's.
     *
     * @param checked whether each hit is looked up in the graph's own state, which costs more than to find it; hits that
     *     are not are to be checked by {@link #areThere} before anything is said of them
     */
    void collect(boolean checked) {
        int rank = 0;
        for (var hit : vector.hits()) {
            rank++;
            if (!checked || library.isThere(hit.key(), hit.node())) {
                add(hit.key(), hit.node()).byVector(hit, rank, vectorWeight);
            }
        }
        rank = 0;
        for (var hit : text.hits()) {
            rank++;
            if (!checked || candidates.containsKey(hit.key()) || library.isThere(hit.key(), hit.node())) {
                add(hit.key(), hit.node()).byText(hit, rank, textWeight);
            }
        }
        candidates.values().forEach(this::look);
    }

    /** Whether these candidates are there in the graph's own state, may be read, and pass the filter. */
    boolean areThere(Collection<String> keys) {
        return keys.stream().map(this::brought).allMatch(each -> library.isThere(each.key(), each.node()));
    }

    /** The query is the key of this document. */
    void name(String key) {
        brought(key).named = true;
    }

    void spread(List<Map.Entry<String, Double>> seeds) {
        new GraphPush(library).spread(seeds).forEach((key, hit) -> {
            if (candidates.containsKey(key) || library.passesFilter(key)) {
                brought(key).graph = hit;
            }
        });
    }

    /** Documents of which no leg has anything to say, so that as many rows come as were asked for. */
    void fill(int rows) {
        if (isShortOf(rows)) {
            library.others(candidates.keySet(), rows - candidates.size()).forEach(this::brought);
        }
    }

    private Candidate add(String key, long node) {
        return candidates.computeIfAbsent(key, absent -> new Candidate(key, node));
    }

    Candidate brought(String key) {
        var known = candidates.get(key);
        if (known != null) {
            return known;
        }
        var candidate = add(key, library.node(key));
        look(candidate);
        return candidate;
    }

    private void look(Candidate candidate) {
        if (candidate.vector == null && !vector.isEmpty()) {
            var hit = vector.rest().at(candidate.key(), candidate.node());
            if (hit != null) {
                candidate.byVector(hit, null, vectorWeight);
            }
        }
        if (candidate.text == null && !text.isEmpty()) {
            var hit = text.rest().at(candidate.key(), candidate.node());
            if (hit != null) {
                candidate.byText(hit, null, textWeight);
            }
        }
    }

    /** By falling score, ties by key; the document that the query names comes first. */
    List<HybridSearch.Ranked> ranked(Fusion fusion) {
        var graphRanks = graphRanks();
        var ranked = new ArrayList<HybridSearch.Ranked>();
        for (var candidate : candidates.values()) {
            var legs = fusion.shares(candidate, graphRanks.get(candidate.key()));
            ranked.add(new HybridSearch.Ranked(candidate, legs, Explanation.total(legs)));
        }
        ranked.sort(Comparator.comparing((HybridSearch.Ranked row) -> row.candidate().named)
                .thenComparing(HybridSearch.Ranked::score)
                .reversed()
                .thenComparing(row -> row.candidate().key()));
        return ranked;
    }

    private Map<String, Integer> graphRanks() {
        var ranks = new HashMap<String, Integer>();
        candidates.values().stream()
                .filter(candidate -> candidate.graph != null)
                .sorted(Comparator.comparingDouble(Found::graphScore).reversed().thenComparing(Candidate::key))
                .forEach(candidate -> ranks.put(candidate.key(), ranks.size() + 1));
        return ranks;
    }

    private static double graphScore(Candidate candidate) {
        var graph = candidate.graph;
        return graph == null ? 0 : graph.score();
    }
}
