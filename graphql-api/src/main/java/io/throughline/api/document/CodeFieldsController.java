// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields that only code, tests and commits have and that lead elsewhere. */
@Controller
final class CodeFieldsController {
    @SchemaMapping(typeName = "Code", field = "contains")
    CompletableFuture<Connection<DocumentView>> partsOfCode(DocumentView code, PageRequest page, FieldContext field) {
        return field.documents(code, Relation.CONTAINS, page);
    }

    @SchemaMapping(typeName = "Code", field = "containedIn")
    CompletableFuture<@Nullable DocumentView> containerOfCode(DocumentView code, FieldContext field) {
        return field.document(code, Relation.CONTAINERS);
    }

    @SchemaMapping(typeName = "Code", field = "touchedBy")
    CompletableFuture<Connection<DocumentView>> commitsOfCode(DocumentView code, PageRequest page, FieldContext field) {
        return field.documents(code, Relation.TOUCHED_BY, page);
    }

    @SchemaMapping(typeName = "Test", field = "contains")
    CompletableFuture<Connection<DocumentView>> partsOfTest(DocumentView test, PageRequest page, FieldContext field) {
        return field.documents(test, Relation.CONTAINS, page);
    }

    @SchemaMapping(typeName = "Test", field = "containedIn")
    CompletableFuture<@Nullable DocumentView> containerOfTest(DocumentView test, FieldContext field) {
        return field.document(test, Relation.CONTAINERS);
    }

    @SchemaMapping(typeName = "Test", field = "touchedBy")
    CompletableFuture<Connection<DocumentView>> commitsOfTest(DocumentView test, PageRequest page, FieldContext field) {
        return field.documents(test, Relation.TOUCHED_BY, page);
    }

    @SchemaMapping(typeName = "Commit", field = "touches")
    CompletableFuture<Connection<DocumentView>> codeOfCommit(
            DocumentView commit, PageRequest page, FieldContext field) {
        return field.documents(commit, Relation.TOUCHES, page);
    }
}
