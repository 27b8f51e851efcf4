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
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

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
    public LegResult matching(String text, ToDoubleFunction<String> weights, int wanted) {
        var query = TextQuery.of(text, weights);
        if (query.isEmpty()) {
            return LegResult.none("no searchable words");
        }
        var search = new TextSearch(snapshot, view, passing, guard);
        var found = search.best(query, wanted);
        var moments = search.moments();
        return new LegResult(
                found.stream().map(hit -> document(search, hit)).toList(),
                "terms of all passages that pass",
                moments.evidence(0),
                Calibration.trust(query.terms().size()),
                (key, node) -> look(search, node));
    }

    @Override
    public Supplier<LegResult> begin(String text, int wanted) {
        return Beside.begin(() -> matching(text, wanted));
    }

    private @Nullable DocumentHit look(TextSearch search, long node) {
        int slot = snapshot.slot(node);
        var hit = slot < 0 || !passing.contains(slot) ? null : search.at(slot);
        return hit == null ? null : document(search, hit);
    }

    private DocumentHit document(TextSearch search, TextSearch.Hit hit) {
        return new DocumentHit(
                        snapshot.key(hit.slot()),
                        snapshot.node(hit.slot()),
                        hit.score(),
                        () -> new DocumentHit.Detail(sorted(search.passages(hit)), search.words(hit)))
                .mapped(search.moments()::evidence);
    }

    private static List<PassageHit> sorted(Map<Long, Double> passages) {
        var hits = new ArrayList<PassageHit>();
        passages.forEach((chunk, score) -> hits.add(new PassageHit(chunk, score)));
        hits.sort(BEST_PASSAGE);
        return hits;
    }
}
