// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.paging;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives controllers the {@code first} and {@code after} of their field, checked. */
@Component
final class PageRequestResolver implements HandlerMethodArgumentResolver {
    private static final int FIRST_DEFAULT = 100;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageRequest.class);
    }

    @Override
    public PageRequest resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        return PageRequest.of(
                environment.getField().getName(),
                first == null ? FIRST_DEFAULT : first,
                environment.getArgument("after"));
    }
}
