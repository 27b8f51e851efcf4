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
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Runs searches; one statement each. */
@Component
final class Searches {
    private static final Statement HYBRID = Statement.load("search/hybrid");
    private static final Statement ABSENCE = Statement.load("search/absence");
    private static final int ATTEMPTS_MAX = 3;

    private final GraphClient graph;
    private final QueryVectors vectors;
    private final Reranking reranking;

    Searches(GraphClient graph, QueryVectors vectors, Reranking reranking) {
        this.graph = graph;
        this.vectors = vectors;
        this.reranking = reranking;
    }

    /** @throws RequestException when the model in force cannot be opened here */
    Connection<SearchHit> run(SearchRequest request, RequestScope scope) {
        if (request.filter().holdsForNone()) {
            return Connection.empty();
        }
        var candidates = reranking.candidates();
        // A second look begins with the first hit, whatever page is asked for.
        var skip = candidates > 0 ? 0 : request.skip();
        var row = byModelInForce(request.query(), vector -> ask(request, vector, candidates, skip, scope), scope);
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

    Absence absence(SearchRequest request, String key, RequestScope scope) {
        if (request.filter().holdsForNone()) {
            return Absence.byFilter(key);
        }
        var row = byModelInForce(request.query(), vector -> absence(request, key, vector, scope), scope);
        return Absence.of(row.requiredRow("absence"));
    }

    /** Another model may come into force before the search or during it: then it is followed, and asked again. */
    private Row byModelInForce(String query, Function<QueryVector, Row> asking, RequestScope scope) {
        for (var attempt = 1; ; attempt++) {
            var vector = vectors.of(query, scope);
            var row = asking.apply(vector);
            var model = row.row("model");
            var differs = model != null && !vector.model().equals(model.text("checksum")) ? model : null;
            if (differs == null && row.flag("isSame")) {
                return row;
            }
            if (attempt == ATTEMPTS_MAX) {
                throw RequestException.unavailable(
                        "The embedding model of the graph is being changed: try again in a moment.");
            }
            if (differs != null) {
                vectors.follow(
                        differs.requiredText("name"),
                        differs.requiredText("choice"),
                        differs.requiredText("checksum"),
                        scope);
            }
        }
    }

    private Row absence(SearchRequest request, String key, QueryVector vector, RequestScope scope) {
        return graph.read(
                        ABSENCE,
                        Map.of(
                                "query", request.query(),
                                "key", key,
                                "vector", vector.values(),
                                "checksum", vector.model(),
                                "options", request.absenceOptions()),
                        scope)
                .get(0);
    }

    private Row ask(SearchRequest request, QueryVector vector, int candidates, int skip, RequestScope scope) {
        return graph.read(
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
    }
}
