// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document on its way to a row: what each leg said of it. */
final class Candidate {
    private final String key;
    private final long node;
    private final List<Said> said = new ArrayList<>();

    @Nullable
    Ranked vector;

    @Nullable
    Ranked text;

    @Nullable
    GraphHit graph;

    /** Whether the query is its key. */
    boolean named;

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
        said.add(new Said(hit.detail(), weight));
    }

    /** @param rank from 1; null when the leg only looked at what others had found */
    void byText(DocumentHit hit, @Nullable Integer rank, double weight) {
        text = new Ranked(rank, hit.score());
        said.add(new Said(hit.detail(), weight));
    }

    /** Of the query, as it spells them; may be empty though some match. */
    List<String> words() {
        return said.stream().flatMap(leg -> leg.detail().get().words().stream()).toList();
    }

    /** By falling score, ties by id. A passage found by both legs counts more. */
    List<PassageHit> bestPassages(int max) {
        var passages = new HashMap<Long, Double>();
        for (var leg : said) {
            for (var hit : leg.detail().get().passages()) {
                passages.merge(hit.chunk(), leg.weight() * Calibration.score(hit.score()), Double::sum);
            }
        }
        return passages.entrySet().stream()
                .map(entry -> new PassageHit(entry.getKey(), Math.min(1, entry.getValue())))
                .sorted(Comparator.comparingDouble(PassageHit::score).reversed().thenComparing(PassageHit::chunk))
                .limit(max)
                .toList();
    }

    /** What a leg knows of the document, and how much of the leg's scores counts. */
    private record Said(Supplier<DocumentHit.Detail> detail, double weight) {}

    /** A leg's evidence with the rank it gave. */
    record Ranked(@Nullable Integer rank, double evidence) {
        double score() {
            return Calibration.score(evidence);
        }
    }
}
