// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document on its way to a row: what each leg said of it. */
final class Candidate {
    private final String key;
    private final long node;
    private final Map<Long, Double> passages = new HashMap<>();

    @Nullable
    Ranked vector;

    @Nullable
    Ranked text;

    @Nullable
    GraphHit graph;

    /** Whether the query is its key. */
    boolean named;

    /** Of the query, as it spells them; may be empty though some match. */
    List<String> words = List.of();

    Candidate(String key, long node) {
        this.key = key;
        this.node = node;
    }

    String key() {
        return key;
    }

    long node() {
        return node;
    }

    /** @param rank from 1; null when the leg only looked at what others had found */
    void byVector(DocumentHit hit, @Nullable Integer rank, double weight) {
        vector = new Ranked(rank, hit.score());
        addPassages(hit.passages(), weight);
    }

    /** @param rank from 1; null when the leg only looked at what others had found */
    void byText(DocumentHit hit, @Nullable Integer rank, double weight) {
        text = new Ranked(rank, hit.score());
        words = hit.words();
        addPassages(hit.passages(), weight);
    }

    /** A passage found by both legs counts more. */
    private void addPassages(List<PassageHit> hits, double weight) {
        for (var hit : hits) {
            passages.merge(hit.chunk(), weight * Calibration.score(hit.score()), Double::sum);
        }
    }

    /** By falling score, ties by id. */
    List<PassageHit> bestPassages(int max) {
        return passages.entrySet().stream()
                .map(entry -> new PassageHit(entry.getKey(), Math.min(1, entry.getValue())))
                .sorted(java.util.Comparator.comparingDouble(PassageHit::score)
                        .reversed()
                        .thenComparing(PassageHit::chunk))
                .limit(max)
                .toList();
    }

    /** A leg's evidence with the rank it gave. */
    record Ranked(@Nullable Integer rank, double evidence) {
        double score() {
            return Calibration.score(evidence);
        }
    }
}
