// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import graphql.introspection.Introspection;
import io.throughline.api.request.RequestScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every request its scope: who asks, and what may be used. */
@Component
final class RequestScopes implements WebGraphQlInterceptor {
    private final WebProperties properties;
    private final boolean introspection;
    private final boolean decisions;

    RequestScopes(WebProperties properties, @Value("${server.address:127.0.0.1}") String address) {
        this.properties = properties;
        this.introspection =
                properties.introspection() == null ? Loopback.isAddress(address) : properties.introspection();
        this.decisions = properties.decisions() == null ? Loopback.isAddress(address) : properties.decisions();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var limits = properties.limits();
        var scope = new RequestScope(properties.principal(), limits.time(), limits.rows());
        var onlyQueries = request.getAttributes().containsKey(LimitsInstrumentation.ONLY_QUERIES);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(context -> {
                    scope.putInto(context);
                    context.of(Introspection.INTROSPECTION_DISABLED, !introspection);
                    context.of(LimitsInstrumentation.ONLY_QUERIES, onlyQueries);
                    context.of(LimitsInstrumentation.NO_DECISIONS, !decisions);
                })
                .build());
        return chain.next(request);
    }
}
