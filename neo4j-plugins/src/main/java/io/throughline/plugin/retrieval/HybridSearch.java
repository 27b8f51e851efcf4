// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the legs, lets the graph add what is linked, has each leg look at what the others found, and makes one score of it.
 * A document whose key is the query comes first, with 1.
 */
// [impl->TL-US-10] [impl->TL-SPEC-7]
public final class HybridSearch {
    /** A leg is asked for at least as many documents, so that one that ranks low in both can still win by both. */
    private static final int POOL_MIN = 60;

    private final Library library;
    private final VectorLeg vectorLeg;
    private final TextLeg textLeg;

    public HybridSearch(Library library, VectorLeg vectorLeg, TextLeg textLeg) {
        this.library = library;
        this.vectorLeg = vectorLeg;
        this.textLeg = textLeg;
    }

    /** Rows by falling score, ties by key; in another order only when they are to be diverse. */
    public List<SearchRow> run(SearchRequest request) {
        var options = request.options();
        var ranking = rank(request);
        var ranked = options.diversity() == 0
                ? ranking.rows()
                : new Diversity(library, options.diversity()).pick(ranking.rows(), options.limit());
        var writer = new RowWriter(library, request, ranking.strategy());
        return writer.rows(ranked.subList(0, Math.min(options.limit(), ranked.size())));
    }

    /**
     * Where a document stands, which exists and passes the filter.
     *
     * @param candidates how many documents each leg is asked for
     */
    public Place place(SearchRequest request, String key, int candidates) {
        var wide = new SearchRequest(
                request.query(),
                request.vector(),
                request.candidates(),
                request.options().withLimit(candidates / 2));
        var rows = rank(wide, ask(wide), key).rows();
        int last = Math.min(request.options().limit(), rows.size()) - 1;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.candidate().key().equals(key)) {
                var candidate = row.candidate();
                boolean found = candidate.named
                        || candidate.graph != null
                        || row.legs().stream().anyMatch(leg -> leg.rank() != null);
                return new Place(i + 1, row.score(), rows.get(last).score(), row.legs(), found);
            }
        }
        throw new IllegalStateException("A document that was put among the candidates is not there.");
    }

    /** Everything that was found, best first, of which at least the rows that are asked for are there. */
    private Ranking rank(SearchRequest request) {
        var legs = ask(request);
        if (request.options().diversity() == 0) {
            var quick = quickly(request, legs);
            if (quick.isPresent()) {
                return quick.get();
            }
        }
        return rank(request, legs, null);
    }

    /**
     * Looks up in the graph only what leads on and what is shown: most that a leg finds is neither. Empty when one of these
     * is not there any more, which happens only to what another transaction is changing.
     */
    private Optional<Ranking> quickly(SearchRequest request, Legs legs) {
        var found =
                new Found(library, legs.vector(), legs.text(), request.options().weights());
        found.collect(false);
        var seeds = seeds(request, found, legs.fusion());
        if (!found.areThere(seeds.stream().map(Map.Entry::getKey).toList())) {
            return Optional.empty();
        }
        var ranking = ranking(request, found, legs, seeds, null);
        var shown = ranking.rows().stream()
                .limit(request.options().limit())
                .map(row -> row.candidate().key())
                .toList();
        return found.areThere(shown) ? Optional.of(ranking) : Optional.empty();
    }

    /** Everything that was found, best first. @param also a document that is to be there in any case */
    private Ranking rank(SearchRequest request, Legs legs, @Nullable String also) {
        var found =
                new Found(library, legs.vector(), legs.text(), request.options().weights());
        found.collect(true);
        return ranking(request, found, legs, seeds(request, found, legs.fusion()), also);
    }

    private Ranking ranking(
            SearchRequest request,
            Found found,
            Legs legs,
            List<Map.Entry<String, Double>> seeds,
            @Nullable String also) {
        library.keyNamed(request.query().strip()).filter(library::passesFilter).ifPresent(found::name);
        if (!seeds.isEmpty()) {
            found.spread(seeds);
        }
        int limit = request.options().limit();
        if (request.vector() != null
                || found.isShortOf(limit) && !request.candidates().isEmpty()) {
            found.fill(limit);
        }
        if (also != null) {
            found.brought(also);
        }
        return new Ranking(
                found.ranked(legs.fusion()),
                "vector: " + legs.vector().strategy() + "; text: " + legs.text().strategy());
    }

    /** What the legs found, and how it is made one. */
    private record Legs(LegResult vector, LegResult text, Fusion fusion) {}

    private Legs ask(SearchRequest request) {
        // The pool and what is exact in it stay the same for all the first pages, so that these fit each other.
        int pool = Math.max(POOL_MIN, 2 * request.options().limit());
        var words = words(request, pool);
        var vector = vector(request, pool);
        var text = words.get();
        return new Legs(vector, text, Fusion.of(request.options(), vector, text));
    }

    private Supplier<LegResult> words(SearchRequest request, int pool) {
        return request.query().isBlank() || request.options().weights().text() == 0
                ? () -> LegResult.none("not asked")
                : textLeg.begin(request.query(), pool);
    }

    private LegResult vector(SearchRequest request, int pool) {
        if (request.options().weights().vector() == 0) {
            return LegResult.none("not asked");
        }
        if (!request.candidates().isEmpty()) {
            return OutsideLeg.of(library, request.candidates());
        }
        var vector = request.vector();
        return vector == null ? LegResult.none("not asked") : vectorLeg.nearest(vector, pool, pool / 2);
    }

    /** The best hits, from which the graph is followed; none when it has no say. */
    private static List<Map.Entry<String, Double>> seeds(SearchRequest request, Found found, Fusion fusion) {
        if (request.options().weights().graph() == 0) {
            return List.of();
        }
        return found.candidates().stream()
                .map(candidate -> Map.entry(candidate.key(), fusion.base(candidate)))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(GraphPush.SEEDS_MAX)
                .toList();
    }

    /**
     * Where a document stands among the candidates.
     *
     * @param rank from 1
     * @param lastScore the score of the last row that is shown
     * @param found whether a leg found it, so that no other document can stand between it and its rank
     */
    public record Place(int rank, double score, double lastScore, List<LegShare> legs, boolean found) {
        public Place {
            legs = List.copyOf(legs);
        }
    }

    /** @param strategy how the legs went about it */
    record Ranking(List<Ranked> rows, String strategy) {}

    /** A candidate with what each leg contributed, and the sum of that. */
    record Ranked(Candidate candidate, List<LegShare> legs, double score) {}
}
