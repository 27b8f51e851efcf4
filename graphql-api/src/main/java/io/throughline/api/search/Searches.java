// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.queryvector.QueryVectors;
import io.throughline.api.queryvector.QueryVectors.QueryVector;
import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs searches; one statement each. */
@Component
final class Searches {
    private static final Statement HYBRID = Statement.load("search/hybrid");
    private static final Statement ABSENCE = Statement.load("search/absence");

    private final GraphClient graph;
    private final QueryVectors vectors;
    private final Reranking reranking;

    Searches(GraphClient graph, QueryVectors vectors, Reranking reranking) {
        this.graph = graph;
        this.vectors = vectors;
        this.reranking = reranking;
    }

    /** @throws RequestException when the index was filled by another model than the one that reads queries */
    Connection<SearchHit> run(SearchRequest request, RequestScope scope) {
        if (request.filter().holdsForNone()) {
            return Connection.empty();
        }
        var vector = vectors.of(request.query(), scope);
        var candidates = reranking.candidates();
        // A second look begins with the first hit, whatever page is asked for.
        var skip = candidates > 0 ? 0 : request.skip();
        var row = graph.read(
                        HYBRID,
                        Map.of(
                                "query", request.query(),
                                "vector", vector.values(),
                                "checksum", vector.model(),
                                "options", request.options(candidates),
                                "countOptions", request.countOptions(),
                                "skip", skip,
                                "withTotal", request.withTotal(),
                                "withContent", request.withContent()),
                        scope)
                .get(0);
        requireSameModel(row, vector);
        var found = row.rows("hits");
        scope.useRows(found.size());
        var first = request.page().first();
        var hits =
                found.stream().map(hit -> SearchHit.of(hit, request.explain())).toList();
        var further = request.skip() - skip;
        var edges = reranking.order(request.query(), hits, scope.timeLeft()).stream()
                .skip(further)
                .limit(first)
                .map(hit -> new Connection.Edge<>(request.cursor(hit.rank()), hit))
                .toList();
        return Connection.of(edges, request.skip() > 0, found.size() > further + first, row.requiredInteger("total"));
    }

    /** @throws RequestException when the index was filled by another model than the one that reads queries */
    Absence absence(SearchRequest request, String key, RequestScope scope) {
        if (request.filter().holdsForNone()) {
            return Absence.byFilter(key);
        }
        var vector = vectors.of(request.query(), scope);
        var row = graph.read(
                        ABSENCE,
                        Map.of(
                                "query", request.query(),
                                "key", key,
                                "vector", vector.values(),
                                "checksum", vector.model(),
                                "options", request.absenceOptions()),
                        scope)
                .get(0);
        requireSameModel(row, vector);
        return Absence.of(row.requiredRow("absence"));
    }

    private static void requireSameModel(Row row, QueryVector vector) {
        var model = row.row("model");
        if (model != null && !vector.model().equals(model.text("checksum"))) {
            throw otherModel(model.text("name"), vector);
        }
    }

    private static RequestException otherModel(@Nullable String indexed, QueryVector vector) {
        return RequestException.unavailable(
                "The index holds vectors of the model `%s`, the service runs `%s`: start it with THROUGHLINE_MODEL=%s, or ingest into an empty data folder with the other model."
                        .formatted(indexed, vector.modelName(), indexed));
    }
}
