// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document on its way to a row: what each leg said of it. */
final class Candidate {
    private final String key;
    private final Map<Long, Double> passages = new HashMap<>();

    @Nullable
    Ranked vector;

    @Nullable
    Ranked text;

    @Nullable
    GraphHit graph;

    /** Of the query, as it spells them; may be empty though some match. */
    List<String> words = List.of();

    boolean named;

    Candidate(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** @param weight the leg's share, so that a passage found by both legs counts more */
    void addPassages(List<PassageHit> hits, double weight) {
        for (var hit : hits) {
            passages.merge(hit.chunk(), weight * hit.score(), Double::sum);
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

    /** A leg's score with the rank it gave; no rank when it only scored what another leg had found. */
    record Ranked(@Nullable Integer rank, double score) {}
}
