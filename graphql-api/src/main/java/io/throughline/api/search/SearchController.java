// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.document.DocumentFilter;
import io.throughline.api.document.Selection;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import io.throughline.api.request.RequestScope;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

// [impl->TL-US-10]
@Controller
final class SearchController {
    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @QueryMapping
    Connection<SearchHit> search(
            @Argument String query,
            @Argument @Nullable DocumentFilter filter,
            @Argument @Nullable Boolean explain,
            PageRequest page,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        var request = SearchRequest.of(
                query,
                filter,
                page,
                !Boolean.FALSE.equals(explain),
                selection.contains("totalCount"),
                Selection.wantsContent(selection, "edges/node/document", "nodes/document"));
        return searches.run(request, RequestScope.of(context));
    }

    @QueryMapping
    Absence explainAbsence(
            @Argument String query,
            @Argument String key,
            @Argument @Nullable DocumentFilter filter,
            @Argument @Nullable Integer first,
            GraphQLContext context) {
        var page = PageRequest.of("explainAbsence", first == null ? 10 : first, null);
        return searches.absence(
                SearchRequest.of(query, filter, page, false, false, false), key, RequestScope.of(context));
    }
}
