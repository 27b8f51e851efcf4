// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import io.throughline.api.request.RequestScope;
import io.throughline.names.DocumentType;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Where a query finds documents without searching. */
// [impl->TL-US-14]
@Controller
final class DocumentController {
    private static final DocumentFilter PRODUCTS =
            new DocumentFilter(List.of(DocumentType.PRODUCT.label()), null, null, null, null, null);

    private final DocumentLists lists;

    DocumentController(DocumentLists lists) {
        this.lists = lists;
    }

    @QueryMapping
    CompletableFuture<@Nullable DocumentView> node(
            @Argument String id,
            DataFetchingFieldSelectionSet selection,
            DataLoader<DocumentsByKey.Request, @Nullable DocumentView> documentsByKey) {
        return GlobalId.documentKey(id)
                .map(key ->
                        documentsByKey.load(new DocumentsByKey.Request(key, null, Selection.wantsContent(selection))))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @QueryMapping
    CompletableFuture<@Nullable DocumentView> document(
            @Argument String key,
            @Argument @Nullable ZonedDateTime asOf,
            DataFetchingFieldSelectionSet selection,
            DataLoader<DocumentsByKey.Request, @Nullable DocumentView> documentsByKey) {
        return documentsByKey.load(new DocumentsByKey.Request(key, asOf, Selection.wantsContent(selection)));
    }

    @QueryMapping
    Connection<DocumentView> products(
            PageRequest page, DataFetchingFieldSelectionSet selection, GraphQLContext context) {
        return lists.list(PRODUCTS, page, selection, RequestScope.of(context));
    }

    @QueryMapping
    Connection<DocumentView> documents(
            @Argument @Nullable DocumentFilter filter,
            PageRequest page,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        return lists.list(filter == null ? DocumentFilter.none() : filter, page, selection, RequestScope.of(context));
    }
}
