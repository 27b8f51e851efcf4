// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The GraphQL type of a document is its {@code documentType}. */
@Component
final class DocumentWiring implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeResolver byDocumentType = environment -> {
            DocumentView document = Objects.requireNonNull(environment.getObject());
            return environment.getSchema().getObjectType(document.documentType());
        };
        wiring.type("Document", type -> type.typeResolver(byDocumentType))
                .type("Node", type -> type.typeResolver(byDocumentType));
    }
}
