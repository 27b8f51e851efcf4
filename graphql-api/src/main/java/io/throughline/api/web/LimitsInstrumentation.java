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

/** Refuses documents that are over a limit, and anything but queries over GET or where nothing is decided. */
@Component
final class LimitsInstrumentation implements Instrumentation {
    /** Set in the context of a request that came over GET. */
    static final String ONLY_QUERIES = "throughline.onlyQueries";

    /** Set in the context of a request to a service that takes no decisions. */
    static final String NO_DECISIONS = "throughline.noDecisions";

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
                requireQueries(parsed, "GET answers queries alone: send this operation with POST.");
            }
            if (parameters.getGraphQLContext().getBoolean(NO_DECISIONS, false)) {
                requireQueries(
                        parsed,
                        "Other machines can reach this service and nobody signs in, so it takes no decisions: use `throughline suggest`, or set THROUGHLINE_DECISIONS to true.");
            }
        } catch (RequestException e) {
            throw new AbortExecutionException(List.of(RequestErrors.error(e).build()));
        }
        return parsed;
    }

    private static void requireQueries(DocumentAndVariables parsed, String otherwise) {
        for (var operation : parsed.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
            if (operation.getOperation() != Operation.QUERY) {
                throw RequestException.badRequest(otherwise);
            }
        }
    }
}
