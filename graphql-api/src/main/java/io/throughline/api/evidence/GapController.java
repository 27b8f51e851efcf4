// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.document.DocumentView;
import io.throughline.api.document.Selection;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.request.Ranges;
import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import io.throughline.names.GapKind;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What is missing, hangs loose or is out of date, over GraphQL. */
// [impl->TL-US-47]
@Controller
final class GapController {
    private static final Statement GAPS = Statement.load("evidence/gaps");
    private static final int LIMIT_DEFAULT = 100;
    private static final int LIMIT_MAX = 10_000;

    private final GraphClient graph;

    GapController(GraphClient graph) {
        this.graph = graph;
    }

    @QueryMapping
    Gaps gaps(
            @Argument @Nullable List<String> products,
            @Argument @Nullable List<String> kinds,
            @Argument @Nullable Integer limit,
            @Argument @Nullable ZonedDateTime asOf,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        var scope = RequestScope.of(context);
        var asked = kinds == null ? GapKind.words() : kinds.stream().distinct().toList();
        if (asked.isEmpty()) {
            throw RequestException.badArgument("kinds", "empty", "at least one kind, or no `kinds` at all");
        }
        var rows = graph.read(
                GAPS,
                Map.of(
                        "options",
                        options(products, asked, Ranges.within("limit", limit, LIMIT_DEFAULT, LIMIT_MAX), asOf),
                        "withContent",
                        Selection.wantsContent(selection, "nodes/document")),
                scope);
        return new Gaps(
                asked.stream()
                        .map(kind -> new Gaps.GapCount(kind, total(rows, kind)))
                        .toList(),
                rows.stream().map(row -> gap(row, asOf)).toList());
    }

    private static Map<String, Object> options(
            @Nullable List<String> products, List<String> kinds, int limit, @Nullable ZonedDateTime asOf) {
        var options = new HashMap<String, Object>(Map.of("kinds", kinds, "limit", limit));
        options.put("products", products == null ? List.of() : products);
        if (asOf != null) {
            options.put("asOf", asOf);
        }
        return options;
    }

    private static int total(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> kind.equals(row.text("kind")))
                .findFirst()
                .map(row -> row.requiredInteger("total"))
                .orElse(0);
    }

    private static Gap gap(Row row, @Nullable ZonedDateTime asOf) {
        return new Gap(
                row.requiredText("kind"),
                new DocumentView(row.requiredRow("document"), asOf),
                row.requiredText("detail"),
                row.integer("size"),
                row.integer("churn"),
                row.instant("since"));
    }
}
