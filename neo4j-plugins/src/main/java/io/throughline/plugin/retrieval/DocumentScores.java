// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The best documents, ties by key, then those of {@code also} that are not among them. */
    public List<DocumentHit> best(int max, Collection<DocumentHit> also) {
        var asked = new HashSet<String>();
        also.forEach(hit -> asked.add(hit.key()));
        return cut(all(), max, asked);
    }

    private List<DocumentHit> all() {
        var all = new ArrayList<DocumentHit>();
        nodes.forEach((key, node) -> {
            var hits = new ArrayList<PassageHit>();
            passages.getOrDefault(key, Map.of()).forEach((chunk, score) -> hits.add(new PassageHit(chunk, score)));
            hits.sort(BEST_PASSAGE);
            double score = (hits.isEmpty() ? 0 : hits.get(0).score()) + titles.getOrDefault(key, 0.0);
            all.add(new DocumentHit(key, node, score, true, hits, List.of()));
        });
        all.sort(Comparator.comparingDouble(DocumentHit::score).reversed().thenComparing(DocumentHit::key));
        return all;
    }

    private static List<DocumentHit> cut(List<DocumentHit> all, int max, Set<String> asked) {
        var best = new ArrayList<DocumentHit>();
        for (var hit : all) {
            if (best.size() < max) {
                best.add(hit);
            } else if (asked.contains(hit.key())) {
                best.add(new DocumentHit(hit.key(), hit.node(), hit.score(), false, hit.passages(), List.of()));
            }
        }
        return best;
    }
}
