// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.retrieval.Background;
import io.throughline.plugin.retrieval.Calibration;
import io.throughline.plugin.retrieval.DocumentHit;
import io.throughline.plugin.retrieval.LegResult;
import io.throughline.plugin.retrieval.PassageHit;
import io.throughline.plugin.retrieval.VectorLeg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The vector leg over what is in memory. Candidates come from codes or from all that pass, are ordered by their bytes, and
 * those that can be among the best are scored by the exact vectors of the graph.
 */
public final class MemoryVectorLeg implements VectorLeg {
    /** At most so many exact vectors are read for each document that is wanted, and at least this many. */
    private static final int EXACT_PER_DOCUMENT = 4;

    private static final int EXACT_MIN = 64;

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
    public LegResult nearest(float[] vector, int wanted, Collection<DocumentHit> also) {
        var vectors = snapshot.vectors;
        var query = Unit.of(vector, vectors.dimensions);
        if (query == null || passing.size() == 0) {
            return LegResult.none("no passage that passes has a vector");
        }
        var near = new VectorSearch(snapshot, view, passing, query, guard).near(wanted);
        var found = new Found(query);
        for (int slot : near.slots()) {
            found.estimate(slot);
        }
        var background = Background.of(view.cosines(vectors, query));
        var hits = new ArrayList<DocumentHit>();
        var inPool = new HashSet<Integer>();
        for (int document : found.best(wanted)) {
            inPool.add(document);
            hits.add(found.hit(document, true));
        }
        for (var other : also) {
            int document = snapshot.slot(other.node());
            if (document >= 0 && passing.contains(document) && !inPool.contains(document) && found.look(document)) {
                hits.add(found.hit(document, false));
            }
        }
        return new LegResult(
                hits.stream()
                        .map(hit -> hit.calibrated(cosine -> Calibration.closeness(cosine, background)))
                        .toList(),
                strategy(near));
    }

    private String strategy(VectorSearch.Near near) {
        return near.compared() == near.eligible()
                ? "all %d passages that pass compared".formatted(near.eligible())
                : "nearest %d of %d passages that pass by one-bit codes, then compared"
                        .formatted(near.compared(), near.eligible());
    }

    /** What is known of the candidates: estimates first, exact cosines where they matter. */
    private final class Found {
        private final float[] query;
        private final Map<Integer, List<Scored>> passagesOf = new HashMap<>();

        Found(float[] query) {
            this.query = query;
        }

        private record Scored(int slot, double cosine, boolean isExact) {}

        private static final Comparator<Scored> BEST =
                Comparator.comparingDouble(Scored::cosine).reversed().thenComparing(Scored::slot);

        void estimate(int slot) {
            var scored = new Scored(slot, snapshot.vectors.estimate(slot, query), false);
            passagesOf
                    .computeIfAbsent(snapshot.vectors.document(slot), absent -> new ArrayList<>(2))
                    .add(scored);
        }

        /** The documents with the highest exact cosines. */
        List<Integer> best(int wanted) {
            var byEstimate = new Best(Math.max(EXACT_MIN, EXACT_PER_DOCUMENT * wanted), snapshot.documents);
            passagesOf.forEach((document, passages) -> {
                passages.sort(BEST);
                byEstimate.offer(document, passages.get(0).cosine());
            });
            var byCosine = new Best(wanted, snapshot.documents);
            double worst = Double.NEGATIVE_INFINITY;
            int count = 0;
            for (int document : byEstimate.sorted()) {
                var first = passagesOf.getOrDefault(document, List.of()).get(0);
                float margin = snapshot.vectors.margin(first.slot());
                if (count++ == wanted) {
                    worst = first.cosine() + margin;
                }
                if (count > wanted && first.cosine() + margin < worst - 2 * margin) {
                    break;
                }
                byCosine.offer(document, exact(document));
            }
            return byCosine.sorted();
        }

        /** Scores the document's best passages by their exact vectors; passages that are gone drop out. */
        private double exact(int document) {
            guard.run();
            var passages = passagesOf.getOrDefault(document, List.of());
            double floor = passages.isEmpty()
                    ? 0
                    : passages.get(0).cosine()
                            - 2 * snapshot.vectors.margin(passages.get(0).slot());
            passages.replaceAll(passage -> passage.cosine() >= floor ? exact(passage) : passage);
            passages.removeIf(passage -> Double.isNaN(passage.cosine()));
            passages.sort(BEST);
            return passages.isEmpty() ? -1 : passages.get(0).cosine();
        }

        private Scored exact(Scored passage) {
            var unit = Unit.of(exact.of(snapshot.vectors.chunk(passage.slot())), query.length);
            return new Scored(passage.slot(), unit == null ? Double.NaN : dot(unit), true);
        }

        private double dot(float[] unit) {
            double dot = 0;
            for (int d = 0; d < unit.length; d++) {
                dot += (double) unit[d] * query[d];
            }
            return Math.max(-1, Math.min(1, dot));
        }

        /** Looks at a document that was not near; false when it has no vector that may be seen. */
        boolean look(int document) {
            var slots = snapshot.vectorsOf.get(document);
            if (slots == null) {
                return false;
            }
            passagesOf.remove(document);
            for (int slot : slots) {
                if (view.mayRead(snapshot.vectors.acl(slot))) {
                    estimate(slot);
                }
            }
            var passages = passagesOf.get(document);
            if (passages == null) {
                return false;
            }
            passages.sort(BEST);
            exact(document);
            return !passages.isEmpty();
        }

        DocumentHit hit(int document, boolean inPool) {
            var passages = passagesOf.getOrDefault(document, List.of());
            return new DocumentHit(
                    snapshot.key(document),
                    snapshot.node(document),
                    passages.isEmpty() ? -1 : passages.get(0).cosine(),
                    inPool,
                    passages.stream()
                            .map(passage -> new PassageHit(snapshot.vectors.chunk(passage.slot()), passage.cosine()))
                            .toList(),
                    List.of());
        }
    }
}
