// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.schema.DataFetchingEnvironment;
import io.throughline.api.document.RelatedDocuments.Related;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** The field of a document that is being answered: loads what it leads to, together with all others of its level. */
final class FieldContext {
    private final DataFetchingEnvironment environment;

    FieldContext(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    CompletableFuture<Connection<DocumentView>> documents(DocumentView from, Relation relation, PageRequest page) {
        var withContent = Selection.wantsContentOfNodes(environment.getSelectionSet());
        return this.<RelatedRequest, Connection<Related>>loader(RelatedDocuments.NAME)
                .load(RelatedRequest.of(from, relation, page, withContent))
                .thenApply(connection -> connection.map(Related::document));
    }

    /** The first document by key, where a field holds a single one. */
    CompletableFuture<@Nullable DocumentView> document(DocumentView from, Relation relation) {
        var page = PageRequest.single(environment.getField().getName());
        var withContent = Selection.wantsContent(environment.getSelectionSet());
        return this.<RelatedRequest, Connection<Related>>loader(RelatedDocuments.NAME)
                .load(RelatedRequest.of(from, relation, page, withContent))
                .thenApply(FieldContext::firstDocument);
    }

    CompletableFuture<Connection<LinkView>> links(
            DocumentView from, List<Relation> ways, @Nullable List<String> types, PageRequest page) {
        var withContent =
                Selection.wantsContent(environment.getSelectionSet(), "edges/node/document", "nodes/document");
        return this.<RelatedRequest, Connection<Related>>loader(RelatedDocuments.NAME)
                .load(new RelatedRequest(from.key(), from.asOf(), ways, types, page, withContent))
                .thenApply(connection -> connection.map(Related::asLink));
    }

    <T> CompletableFuture<Connection<T>> parts(String loader, DocumentView from, PageRequest page) {
        return this.<PartsRequest, Connection<T>>loader(loader).load(PartsRequest.of(from, page));
    }

    CompletableFuture<List<DocumentView>> breadcrumb(DocumentView from) {
        var withContent = Selection.wantsContent(environment.getSelectionSet());
        return this.<Breadcrumbs.Request, List<DocumentView>>loader(Breadcrumbs.NAME)
                .load(new Breadcrumbs.Request(from.key(), from.asOf(), withContent));
    }

    private <K, V> DataLoader<K, V> loader(String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name);
    }

    private static @Nullable DocumentView firstDocument(Connection<Related> connection) {
        return connection.edges().isEmpty()
                ? null
                : connection.edges().get(0).node().document();
    }
}
