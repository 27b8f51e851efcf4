// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.FusionKind;
import io.throughline.plugin.retrieval.LegWeights;
import io.throughline.plugin.retrieval.SearchOptions;
import io.throughline.plugin.retrieval.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.search.hybrid}. */
public final class SearchArguments {
    public static final int LIMIT_MAX = 1000;
    public static final int PASSAGES_MAX = 20;
    public static final int QUERY_CHARACTERS_MAX = 1_000_000;
    public static final double WEIGHT_MAX = 10;
    public static final int NEIGHBOURS_MAX = 5;
    public static final int CANDIDATES_MAX = 10_000;

    private static final List<String> OPTIONS = List.of(
            "limit",
            "passages",
            "types",
            "products",
            "statuses",
            "tags",
            "modifiedAfter",
            "modifiedBefore",
            "asOf",
            "weights",
            "fusion",
            "diversity",
            "neighbours",
            "candidates",
            "explain");
    private static final List<String> FACET_OPTIONS =
            List.of("limit", "types", "products", "statuses", "tags", "modifiedAfter", "modifiedBefore", "asOf");
    private static final List<String> LEGS = List.of("vector", "text", "graph");
    private static final List<String> CANDIDATE = List.of("chunkId", "score");

    private SearchArguments() {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static SearchRequest read(
            @Nullable String query,
            @Nullable List<? extends @Nullable Object> vector,
            @Nullable Map<String, Object> options) {
        if (query == null) {
            throw new InvalidInput("`query` is null, a STRING is needed (\"\" when only the vector is searched).");
        }
        if (query.length() > QUERY_CHARACTERS_MAX) {
            throw new InvalidInput("`query` has %d characters, allowed are at most %d."
                    .formatted(query.length(), QUERY_CHARACTERS_MAX));
        }
        var reader = OptionsReader.of(options, OPTIONS);
        var candidates = candidates(reader);
        if (query.isBlank() && vector == null && candidates.isEmpty()) {
            throw new InvalidInput("`query` is blank and `vector` is null, at least one of them is needed.");
        }
        return new SearchRequest(query, vector == null ? null : vector(vector), candidates, options(reader));
    }

    /** The query of a facet count; blank counts all documents. */
    public static String query(@Nullable String query) {
        if (query == null || query.length() > QUERY_CHARACTERS_MAX) {
            return read(query, null, Map.of()).query();
        }
        return query;
    }

    /** The options of a facet count: those that filter, and how many values of each facet at most. */
    public static FacetOptions facets(@Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, FACET_OPTIONS);
        return new FacetOptions(filter(options), options.integer("limit", 20, 1, LIMIT_MAX));
    }

    /** @param limit values of each facet at most */
    public record FacetOptions(DocumentFilter filter, int limit) {}

    private static List<SearchRequest.DenseCandidate> candidates(OptionsReader options) {
        var candidates = new ArrayList<SearchRequest.DenseCandidate>();
        for (var candidate : options.maps("candidates", CANDIDATES_MAX, CANDIDATE)) {
            candidates.add(new SearchRequest.DenseCandidate(
                    candidate.requiredString("chunkId"), candidate.requiredDecimal("score")));
        }
        return List.copyOf(candidates);
    }

    private static SearchOptions options(OptionsReader options) {
        var defaults = SearchOptions.defaults();
        var filter = filter(options);
        return new SearchOptions(
                options.integer("limit", defaults.limit(), 1, LIMIT_MAX),
                options.integer("passages", defaults.passages(), 0, PASSAGES_MAX),
                options.integer("neighbours", defaults.neighbours(), 0, NEIGHBOURS_MAX),
                filter,
                weights(options.nested("weights", LEGS), defaults.weights()),
                FusionKind.valueOf(options.word("fusion", "calibrated", List.of("calibrated", "rrf"))
                        .toUpperCase(Locale.ROOT)),
                options.decimal("diversity", defaults.diversity(), 0, 1),
                options.bool("explain", defaults.explain()));
    }

    private static DocumentFilter filter(OptionsReader options) {
        return new DocumentFilter(
                options.types("types"),
                options.strings("products"),
                options.strings("statuses"),
                options.strings("tags"),
                options.time("modifiedAfter").orElse(null),
                options.time("modifiedBefore").orElse(null),
                options.time("asOf").orElse(null));
    }

    private static LegWeights weights(OptionsReader options, LegWeights defaults) {
        double vector = options.decimal("vector", defaults.vector(), 0, WEIGHT_MAX);
        double text = options.decimal("text", defaults.text(), 0, WEIGHT_MAX);
        double graph = options.decimal("graph", defaults.graph(), 0, 1);
        if (vector == 0 && text == 0) {
            throw new InvalidInput("`weights.vector` and `weights.text` are both 0, one of them must be above 0.");
        }
        return new LegWeights(vector, text, graph);
    }

    private static float[] vector(List<? extends @Nullable Object> elements) {
        var vector = new float[elements.size()];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            var element = elements.get(i);
            if (!(element instanceof Number number) || !Float.isFinite(number.floatValue())) {
                throw new InvalidInput(
                        "`vector` holds %s at index %d, a finite FLOAT is needed.".formatted(Values.show(element), i));
            }
            vector[i] = number.floatValue();
            squares += (double) vector[i] * vector[i];
        }
        if (squares == 0 && vector.length > 0) {
            throw new InvalidInput("`vector` has length 0, a direction is needed.");
        }
        return vector;
    }
}
