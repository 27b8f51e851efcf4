// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.retrieval.Background;
import io.throughline.plugin.retrieval.Calibration;
import io.throughline.plugin.retrieval.DocumentHit;
import io.throughline.plugin.retrieval.LegResult;
import io.throughline.plugin.retrieval.PassageHit;
import io.throughline.plugin.retrieval.VectorLeg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The vector leg over what is in memory. Candidates come from codes or from all that pass, are ordered by their bytes, and
 * those that can be among the best are scored by the exact vectors of the graph.
 */
public final class MemoryVectorLeg implements VectorLeg {
    /**
     * At most so many exact vectors are read for each document that must be right, and at least {@link #EXACT_MIN}: one costs as
     * much as the estimates of a hundred, and what an estimate puts twice as far back has not been seen among the right ones.
     */
    private static final int EXACT_PER_DOCUMENT = 2;

    private static final int EXACT_MIN = 20;

    private static final Comparator<Scored> BEST =
            Comparator.comparingDouble(Scored::cosine).reversed().thenComparing(Scored::slot);
    private static final Comparator<DocumentHit> BEST_HITS =
            Comparator.comparingDouble(DocumentHit::score).reversed().thenComparing(DocumentHit::key);

    private final Snapshot snapshot;
    private final View view;
    private final DocumentSet passing;
    private final ExactVectors exact;
    private final Runnable guard;

    public MemoryVectorLeg(Snapshot snapshot, View view, DocumentSet passing, ExactVectors exact, Runnable guard) {
        this.snapshot = snapshot;
        this.view = view;
        this.passing = passing;
        this.exact = exact;
        this.guard = guard;
    }

    @Override
    public LegResult nearest(float[] vector, int wanted, int exact) {
        var vectors = snapshot.vectors;
        var query = Unit.of(vector, vectors.dimensions);
        if (query == null || passing.size() == 0) {
            return LegResult.none("no passage that passes has a vector");
        }
        var near = new VectorSearch(snapshot, view, passing, query, guard).near(wanted);
        var background = Background.of(view.cosines(vectors, query));
        var hits = new ArrayList<DocumentHit>();
        for (var hit : best(near, query, wanted, exact)) {
            hits.add(hit.mapped(cosine -> Calibration.closeness(cosine, background)));
        }
        var whole = WholeVector.of(query);
        return new LegResult(hits, strategy(near), 0, 1, (key, node) -> {
            int document = snapshot.slot(node);
            var hit = document >= 0 && passing.contains(document) ? hit(document, query, whole, false) : null;
            return hit == null ? null : hit.mapped(cosine -> Calibration.closeness(cosine, background));
        });
    }

    private static String strategy(VectorSearch.Near near) {
        return near.compared() == near.eligible()
                ? "all %d passages that pass compared".formatted(near.eligible())
                : "nearest %d of %d passages that pass by one-bit codes, then compared"
                        .formatted(near.compared(), near.eligible());
    }

    /** The documents with the highest cosines, ties by key; behind the first {@code exact} ones by estimate. */
    private List<DocumentHit> best(VectorSearch.Near near, float[] query, int wanted, int exact) {
        var whole = WholeVector.of(query);
        var estimates = new BestOfDocument(near.slots().length);
        float margin = 0;
        for (int slot : near.slots()) {
            margin = Math.max(margin, snapshot.vectors.margin(slot));
            estimates.offer(snapshot.vectors.document(slot), snapshot.vectors.estimate(slot, whole));
        }
        int readMax = Math.max(EXACT_MIN, EXACT_PER_DOCUMENT * exact);
        var byEstimate = new Best(Math.max(wanted, readMax), snapshot.documents);
        estimates.forEach(byEstimate::offer);
        var sorted = byEstimate.sorted();
        var hits = new ArrayList<DocumentHit>();
        var mustBeRight = new PriorityQueue<Double>();
        int compared = 0;
        for (; compared < Math.min(readMax, sorted.size()); compared++) {
            int document = sorted.get(compared);
            float estimate = estimates.get(document);
            // Estimates are off by the margin at most: from here on, none can come before the last that must be right.
            if (exact > 0 && mustBeRight.size() == exact && estimate + margin < mustBeRight.element()) {
                break;
            }
            guard.run();
            var hit = hit(document, query, whole, true);
            if (hit != null) {
                hits.add(hit);
                mustBeRight.add(hit.score());
                if (mustBeRight.size() > exact) {
                    mustBeRight.remove();
                }
            }
        }
        hits.sort(BEST_HITS);
        for (; hits.size() < wanted && compared < sorted.size(); compared++) {
            var hit = hit(sorted.get(compared), query, whole, false);
            if (hit != null) {
                // Whatever the estimate says, it does not come before those whose place is certain.
                double last = hits.get(hits.size() - 1).score();
                hits.add(hit.mapped(cosine -> Math.min(cosine, last)));
            }
        }
        hits.sort(BEST_HITS);
        return hits.subList(0, Math.min(wanted, hits.size()));
    }

    private record Scored(int slot, double cosine) {}

    /**
     * A document by its best passages; null when it has no vector that may be seen.
     *
     * @param exactly whether the passages that can be its best are compared by the exact vectors of the graph
     */
    private @Nullable DocumentHit hit(int document, float[] query, WholeVector whole, boolean exactly) {
        var slots = snapshot.vectorsOf.get(document);
        if (slots == null) {
            return null;
        }
        var passages = new ArrayList<Scored>();
        double best = Double.NEGATIVE_INFINITY;
        for (int slot : slots) {
            if (view.mayRead(snapshot.vectors.acl(slot))) {
                double cosine = snapshot.vectors.estimate(slot, whole);
                best = Math.max(best, cosine);
                passages.add(new Scored(slot, cosine));
            }
        }
        double floor = best;
        passages.replaceAll(passage -> {
            boolean contends = exactly && passage.cosine() >= floor - 2 * snapshot.vectors.margin(passage.slot());
            return contends ? new Scored(passage.slot(), exact(passage.slot(), query)) : passage;
        });
        passages.removeIf(passage -> Double.isNaN(passage.cosine()));
        if (passages.isEmpty()) {
            return null;
        }
        passages.sort(BEST);
        return new DocumentHit(
                snapshot.key(document), snapshot.node(document), passages.get(0).cosine(), () -> detail(passages));
    }

    private DocumentHit.Detail detail(List<Scored> passages) {
        return new DocumentHit.Detail(
                passages.stream()
                        .map(passage -> new PassageHit(snapshot.vectors.chunk(passage.slot()), passage.cosine()))
                        .toList(),
                List.of());
    }

    /** NaN for a passage that is gone. */
    private double exact(int slot, float[] query) {
        var unit = Unit.of(exact.of(snapshot.vectors.chunk(slot)), query.length);
        if (unit == null) {
            return Double.NaN;
        }
        double dot = 0;
        for (int d = 0; d < unit.length; d++) {
            dot += (double) unit[d] * query[d];
        }
        return Math.max(-1, Math.min(1, dot));
    }
}
