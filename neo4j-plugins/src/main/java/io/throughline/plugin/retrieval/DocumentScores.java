// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rolls passages up to documents: the score of a document is that of its best passage. */
public final class DocumentScores {
    private static final Comparator<PassageHit> BEST_PASSAGE =
            Comparator.comparingDouble(PassageHit::score).reversed().thenComparing(PassageHit::chunkId);

    private final Map<String, Map<String, Double>> passages = new HashMap<>();

    /** The same passage may come again; its best score counts. */
    public void add(String key, String chunkId, double score) {
        passages.computeIfAbsent(key, absent -> new HashMap<>()).merge(chunkId, score, Math::max);
    }

    public boolean contains(String key) {
        return passages.containsKey(key);
    }

    public int documents() {
        return passages.size();
    }

    /**
     * The best documents, ties by key, then those of {@code also} that are not among them.
     *
     * @param extra what a document earns besides, by key; may know more documents than have passages
     */
    public List<DocumentHit> best(int max, Set<String> also, Map<String, Double> extra) {
        var keys = new java.util.HashSet<>(passages.keySet());
        keys.addAll(extra.keySet());
        var all = new ArrayList<DocumentHit>();
        for (var key : keys) {
            var hits = new ArrayList<PassageHit>();
            passages.getOrDefault(key, Map.of()).forEach((chunkId, score) -> hits.add(new PassageHit(chunkId, score)));
            hits.sort(BEST_PASSAGE);
            double best = hits.isEmpty() ? 0 : hits.get(0).score();
            all.add(new DocumentHit(key, best + extra.getOrDefault(key, 0.0), true, hits));
        }
        all.sort(Comparator.comparingDouble(DocumentHit::score).reversed().thenComparing(DocumentHit::key));
        var best = new ArrayList<DocumentHit>();
        for (var hit : all) {
            if (best.size() < max) {
                best.add(hit);
            } else if (also.contains(hit.key())) {
                best.add(new DocumentHit(hit.key(), hit.score(), false, hit.passages()));
            }
        }
        return best;
    }
}
