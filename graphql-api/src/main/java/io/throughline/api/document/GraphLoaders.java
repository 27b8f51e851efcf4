// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.GraphQLContext;
import io.throughline.api.request.RequestScope;
import java.util.List;
import java.util.Objects;
import org.dataloader.BatchLoaderEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;

/** Offers every loader to the controllers. */
@Configuration(proxyBeanMethods = false)
class GraphLoaders {
    GraphLoaders(BatchLoaderRegistry registry, List<GraphLoader<?, ?>> loaders) {
        loaders.forEach(loader -> register(registry, loader));
    }

    private static <K, V> void register(BatchLoaderRegistry registry, GraphLoader<K, V> loader) {
        registry.<K, V>forName(loader.name())
                .registerMappedBatchLoader((requests, environment) ->
                        Mono.fromCallable(() -> loader.load(List.copyOf(requests), scope(environment))));
    }

    private static RequestScope scope(BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext(), "no context");
        return RequestScope.of(context);
    }
}
