// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.document.Selection;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import io.throughline.api.request.RequestScope;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Coverage over GraphQL, for dashboards. */
// [impl->TL-US-50]
@Controller
final class CoverageController {
    private static final Statement PAGE = Statement.load("evidence/coverage");
    private static final Statement SHARES = Statement.load("evidence/shares");
    /** Items that are judged for a total, as many as the procedure gives. */
    private static final int ITEMS_MAX = 100_000;

    private static final int PROOFS = 100;

    private final GraphClient graph;

    CoverageController(GraphClient graph) {
        this.graph = graph;
    }

    @QueryMapping
    Connection<CoverageItem> coverage(
            @Argument @Nullable List<String> products,
            @Argument @Nullable List<String> statuses,
            @Argument @Nullable ZonedDateTime asOf,
            PageRequest page,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        var scope = RequestScope.of(context);
        var all = options(products, asOf, ITEMS_MAX);
        all.put("statuses", statuses == null ? List.of() : statuses);
        var options = new HashMap<>(all);
        options.put("limit", page.first() + 1);
        options.put("after", page.after() == null ? "" : page.after());
        options.put("proofs", selection.containsAnyOf("nodes/proofs", "edges/node/proofs") ? PROOFS : 0);
        var row = graph.read(
                        PAGE,
                        Map.of(
                                "options",
                                options,
                                "totalOptions",
                                all,
                                "withTotal",
                                selection.contains("totalCount"),
                                "withContent",
                                Selection.wantsContent(selection, "nodes/document", "edges/node/document")),
                        scope)
                .get(0);
        var found = row.rows("items");
        scope.useRows(found.size());
        var edges = found.stream()
                .limit(page.first())
                .map(item -> CoverageItem.of(item, asOf))
                .map(item -> new Connection.Edge<>(page.cursor(item.document().key()), item))
                .toList();
        return Connection.of(edges, page.after() != null, found.size() > page.first(), row.requiredInteger("total"));
    }

    @QueryMapping
    List<CoverageShare> coverageShares(
            @Argument @Nullable List<String> products, @Argument @Nullable ZonedDateTime asOf, GraphQLContext context) {
        return graph
                .read(SHARES, Map.of("options", options(products, asOf, ITEMS_MAX)), RequestScope.of(context))
                .stream()
                .map(CoverageShare::of)
                .toList();
    }

    private static Map<String, Object> options(
            @Nullable List<String> products, @Nullable ZonedDateTime asOf, int limit) {
        var options = new HashMap<String, Object>();
        options.put("products", products == null ? List.of() : products);
        options.put("limit", limit);
        options.put("proofs", 0);
        if (asOf != null) {
            options.put("asOf", asOf);
        }
        return options;
    }
}
