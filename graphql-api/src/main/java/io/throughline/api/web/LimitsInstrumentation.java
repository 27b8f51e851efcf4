// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.throughline.api.request.RequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses documents that are over a limit, and anything but queries over GET. */
@Component
final class LimitsInstrumentation implements Instrumentation {
    /** Set in the context of a request that came over GET. */
    static final String ONLY_QUERIES = "throughline.onlyQueries";

    private final WebProperties properties;

    LimitsInstrumentation(WebProperties properties) {
        this.properties = properties;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables parsed,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        try {
            QueryLimits.check(parsed.getDocument(), properties.limits());
            if (parameters.getGraphQLContext().getBoolean(ONLY_QUERIES, false)) {
                requireQueries(parsed);
            }
        } catch (RequestException e) {
            throw new AbortExecutionException(List.of(RequestErrors.error(e).build()));
        }
        return parsed;
    }

    private static void requireQueries(DocumentAndVariables parsed) {
        for (var operation : parsed.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
            if (operation.getOperation() != Operation.QUERY) {
                throw RequestException.badRequest("GET answers queries alone: send this operation with POST.");
            }
        }
    }
}
