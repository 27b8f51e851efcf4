// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rolls passages up to documents: the score of a document is that of its best passage. */
public final class DocumentScores {
    private static final Comparator<PassageHit> BEST_PASSAGE =
            Comparator.comparingDouble(PassageHit::score).reversed().thenComparing(PassageHit::chunk);

    private final Map<String, Map<Long, Double>> passages = new HashMap<>();
    private final Map<String, Double> titles = new HashMap<>();
    private final Map<String, Long> nodes = new HashMap<>();

    /** The same passage may come again; its best score counts. */
    public void addPassage(String key, long node, long chunk, double score) {
        nodes.put(key, node);
        passages.computeIfAbsent(key, absent -> new HashMap<>()).merge(chunk, score, Math::max);
    }

    /** What a document earns besides its best passage. */
    public void addTitle(String key, long node, double score) {
        nodes.put(key, node);
        titles.put(key, score);
    }

    public boolean contains(String key) {
        return nodes.containsKey(key);
    }

    public int documents() {
        return nodes.size();
    }

    /** The best documents, ties by key. */
    public List<DocumentHit> best(int max) {
        var all = new ArrayList<DocumentHit>();
        nodes.forEach((key, node) -> all.add(hit(key, node)));
        all.sort(Comparator.comparingDouble(DocumentHit::score).reversed().thenComparing(DocumentHit::key));
        return all.subList(0, Math.min(max, all.size()));
    }

    private DocumentHit hit(String key, long node) {
        var hits = new ArrayList<PassageHit>();
        passages.getOrDefault(key, Map.of()).forEach((chunk, score) -> hits.add(new PassageHit(chunk, score)));
        hits.sort(BEST_PASSAGE);
        double score = (hits.isEmpty() ? 0 : hits.get(0).score()) + titles.getOrDefault(key, 0.0);
        return DocumentHit.of(key, node, score, hits, List.of());
    }

    /** A document that was added; null when it was not. */
    public @Nullable DocumentHit find(String key) {
        var node = nodes.get(key);
        return node == null ? null : hit(key, node);
    }
}
