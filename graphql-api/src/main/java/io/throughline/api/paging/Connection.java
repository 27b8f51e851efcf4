// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as GraphQL shows it.
 *
 * @param totalCount rows on all pages
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {
    public Connection {
        edges = List.copyOf(edges);
    }

    public record Edge<T>(String cursor, T node) {}

    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public static <T> Connection<T> of(
            List<Edge<T>> edges, boolean hasPreviousPage, boolean hasNextPage, int totalCount) {
        var start = edges.isEmpty() ? null : edges.get(0).cursor();
        var end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new Connection<>(edges, new PageInfo(hasNextPage, hasPreviousPage, start, end), totalCount);
    }

    public static <T> Connection<T> empty() {
        return of(List.of(), false, false, 0);
    }

    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public <R> Connection<R> map(Function<T, R> change) {
        return new Connection<>(
                edges.stream()
                        .map(edge -> new Edge<>(edge.cursor(), change.apply(edge.node())))
                        .toList(),
                pageInfo,
                totalCount);
    }
}
