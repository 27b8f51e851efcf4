// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controllers the field they answer. */
@Component
final class FieldContextResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(FieldContext.class);
    }

    @Override
    public FieldContext resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return new FieldContext(environment);
    }
}
