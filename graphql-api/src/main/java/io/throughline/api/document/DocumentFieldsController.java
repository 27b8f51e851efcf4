// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields that every document has and that lead elsewhere. */
@Controller
@SchemaMapping(typeName = "Document")
final class DocumentFieldsController {
    @SchemaMapping
    CompletableFuture<@Nullable DocumentView> parent(DocumentView document, FieldContext field) {
        return field.document(document, Relation.PARENTS);
    }

    @SchemaMapping
    CompletableFuture<List<DocumentView>> breadcrumb(DocumentView document, FieldContext field) {
        return field.breadcrumb(document);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> children(DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.CHILDREN, page);
    }

    @SchemaMapping(field = "implements")
    CompletableFuture<Connection<DocumentView>> implemented(
            DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.IMPLEMENTS, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> implementedBy(
            DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.IMPLEMENTED_BY, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> specifies(DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.SPECIFIES, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> specifiedBy(
            DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.SPECIFIED_BY, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> verifies(DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.VERIFIES, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> verifiedBy(
            DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.VERIFIED_BY, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> dependsOn(DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.DEPENDS_ON, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> dependents(
            DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.DEPENDENTS, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> mentions(DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.MENTIONS, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<DocumentView>> mentionedBy(
            DocumentView document, PageRequest page, FieldContext field) {
        return field.documents(document, Relation.MENTIONED_BY, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<PersonView>> authors(DocumentView document, PageRequest page, FieldContext field) {
        return field.parts(Authors.NAME, document, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<ChunkView>> chunks(DocumentView document, PageRequest page, FieldContext field) {
        return field.parts(Chunks.NAME, document, page);
    }

    @SchemaMapping
    CompletableFuture<Connection<LinkView>> links(
            DocumentView document,
            @Argument @Nullable List<String> types,
            @Argument @Nullable String direction,
            PageRequest page,
            FieldContext field) {
        return field.links(document, Relation.links(direction), types, page);
    }
}
