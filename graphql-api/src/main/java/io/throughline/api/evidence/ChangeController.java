// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.document.Selection;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.request.Ranges;
import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What changes touch, and what they made doubtful, over GraphQL. */
// [impl->TL-US-50]
@Controller
final class ChangeController {
    private static final Statement IMPACT = Statement.load("evidence/impact");
    private static final Statement SUSPECTS = Statement.load("evidence/suspects");
    private static final int KEYS_MAX = 1000;
    private static final int DEPTH_MAX = 10;
    private static final int LIMIT_MAX = 10_000;

    private final GraphClient graph;

    ChangeController(GraphClient graph) {
        this.graph = graph;
    }

    @QueryMapping
    Impact impact(
            @Argument List<String> keys,
            @Argument @Nullable Integer depth,
            @Argument @Nullable Integer uses,
            @Argument @Nullable Double minConfidence,
            @Argument @Nullable Integer limit,
            @Argument @Nullable ZonedDateTime asOf,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        if (keys.isEmpty() || keys.size() > KEYS_MAX) {
            throw RequestException.badArgument("keys", keys.size() + " keys", "1 to " + KEYS_MAX);
        }
        var options = options(limit, asOf);
        options.put("depth", Ranges.within("depth", depth, 4, DEPTH_MAX));
        options.put("uses", Ranges.within("uses", uses, 1, 0, DEPTH_MAX));
        options.put("minConfidence", Ranges.share("minConfidence", minConfidence, 0));
        if (!selection.contains("reached/people")) {
            options.put("people", 0);
        }
        var rows = graph.read(
                IMPACT,
                Map.of(
                        "keys", keys,
                        "options", options,
                        "withContent", Selection.wantsContent(selection, "reached/document")),
                RequestScope.of(context));
        return Impact.of(rows, asOf);
    }

    @QueryMapping
    SuspectLinks suspects(
            @Argument @Nullable List<String> products,
            @Argument @Nullable List<String> kinds,
            @Argument @Nullable Integer limit,
            @Argument @Nullable ZonedDateTime asOf,
            GraphQLContext context) {
        var options = options(limit, asOf);
        options.put("products", products == null ? List.of() : products);
        options.put("kinds", kinds == null ? List.of() : kinds);
        return SuspectLinks.of(graph.read(SUSPECTS, Map.of("options", options), RequestScope.of(context)));
    }

    private static Map<String, Object> options(@Nullable Integer limit, @Nullable ZonedDateTime asOf) {
        var options = new HashMap<String, Object>();
        options.put("limit", Ranges.within("limit", limit, 1000, LIMIT_MAX));
        if (asOf != null) {
            options.put("asOf", asOf);
        }
        return options;
    }
}
