// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.throughline.api.request.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Turns what goes wrong into one sentence; what nobody foresaw is logged, and the caller learns only where. */
// [impl->TL-US-17]
@ControllerAdvice
final class RequestErrors {
    private static final Logger LOG = LoggerFactory.getLogger(RequestErrors.class);

    @GraphQlExceptionHandler
    GraphQLError told(RequestException failure, DataFetchingEnvironment environment) {
        return at(error(failure), environment);
    }

    @GraphQlExceptionHandler
    GraphQLError unforeseen(Exception failure, DataFetchingEnvironment environment) {
        var execution = environment.getExecutionId();
        LOG.error(
                "Request {} failed at {}",
                execution,
                environment.getExecutionStepInfo().getPath(),
                failure);
        return at(
                GraphqlErrorBuilder.newError()
                        .message("Something went wrong in the service: its log names this request as %s.", execution)
                        .errorType(ErrorType.INTERNAL_ERROR),
                environment);
    }

    static GraphqlErrorBuilder<?> error(RequestException failure) {
        return GraphqlErrorBuilder.newError()
                .message("%s", String.valueOf(failure.getMessage()))
                .errorType(
                        ErrorClassification.errorClassification(failure.kind().name()));
    }

    private static GraphQLError at(GraphqlErrorBuilder<?> error, DataFetchingEnvironment environment) {
        return error.path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .build();
    }
}
