// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.retrieval.Calibration;
import io.throughline.plugin.retrieval.DocumentHit;
import io.throughline.plugin.retrieval.LegResult;
import io.throughline.plugin.retrieval.PassageHit;
import io.throughline.plugin.retrieval.TextLeg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The text leg over the terms in memory. */
public final class MemoryTextLeg implements TextLeg {
    private static final Comparator<PassageHit> BEST_PASSAGE =
            Comparator.comparingDouble(PassageHit::score).reversed().thenComparing(PassageHit::chunk);

    private final Snapshot snapshot;
    private final View view;
    private final DocumentSet passing;
    private final Runnable guard;

    public MemoryTextLeg(Snapshot snapshot, View view, DocumentSet passing, Runnable guard) {
        this.snapshot = snapshot;
        this.view = view;
        this.passing = passing;
        this.guard = guard;
    }

    @Override
    public LegResult matching(String text, int wanted) {
        var query = TextQuery.of(text);
        if (query.isEmpty()) {
            return LegResult.none("no searchable words");
        }
        var search = new TextSearch(snapshot, view, passing, guard);
        var found = search.best(query, wanted);
        var passages = search.passages(found.hits());
        var hits = new ArrayList<DocumentHit>();
        for (var hit : found.hits()) {
            hits.add(new DocumentHit(
                            snapshot.key(hit.slot()),
                            snapshot.node(hit.slot()),
                            hit.score(),
                            true,
                            sorted(passages.getOrDefault(hit.slot(), Map.of())),
                            search.words(hit))
                    .calibrated(score -> Calibration.match(score, found.ideal(), found.saturation())));
        }
        return new LegResult(hits, "terms of all passages that pass");
    }

    private static List<PassageHit> sorted(Map<Long, Double> passages) {
        var hits = new ArrayList<PassageHit>();
        passages.forEach((chunk, score) -> hits.add(new PassageHit(chunk, score)));
        hits.sort(BEST_PASSAGE);
        return hits;
    }
}
