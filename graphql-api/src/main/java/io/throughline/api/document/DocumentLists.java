// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import io.throughline.api.request.RequestScope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of documents by key. */
@Component
final class DocumentLists {
    private final GraphClient graph;
    private final Map<Set<String>, Statement> statements = new ConcurrentHashMap<>();

    DocumentLists(GraphClient graph) {
        this.graph = graph;
    }

    Connection<DocumentView> list(
            DocumentFilter filter, PageRequest page, DataFetchingFieldSelectionSet selection, RequestScope scope) {
        var given = filter.given();
        var parameters = new HashMap<String, @Nullable Object>(given);
        parameters.put("after", page.after());
        parameters.put("limit", page.first() + 1);
        parameters.put("withTotal", selection.contains("totalCount"));
        parameters.put("withContent", Selection.wantsContentOfNodes(selection));
        var row = graph.read(
                        statements.computeIfAbsent(Set.copyOf(given.keySet()), DocumentLists::statement),
                        parameters,
                        scope)
                .get(0);
        var found = row.rows("page");
        scope.useRows(found.size());
        var edges = found.stream()
                .limit(page.first())
                .map(DocumentLists::document)
                .map(document -> new Connection.Edge<>(page.cursor(document.key()), document))
                .toList();
        return Connection.of(edges, row.flag("before"), found.size() > page.first(), row.requiredInteger("total"));
    }

    static Statement statement(Set<String> parts) {
        return Statement.load("document/list", Map.of("filter", DocumentFilter.conditions(parts)));
    }

    private static DocumentView document(Row properties) {
        return new DocumentView(properties, null);
    }
}
