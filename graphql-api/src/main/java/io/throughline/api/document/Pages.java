// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.Row;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.Connection.Edge;
import io.throughline.api.paging.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a paged statement into a connection for each request. Every row has {@code id} (the request's place
 * in the list), {@code total}, {@code before}, {@code more} and {@code position}, which is null for an empty page.
 */
final class Pages {
    private Pages() {}

    /** The requests as a parameter, each with its place in the list as {@code id}. */
    static <K> List<Map<String, @Nullable Object>> parameter(
            List<K> requests, BiFunction<K, Integer, Map<String, @Nullable Object>> asParameter) {
        var parameter = new ArrayList<Map<String, @Nullable Object>>();
        for (var id = 0; id < requests.size(); id++) {
            parameter.add(asParameter.apply(requests.get(id), id));
        }
        return parameter;
    }

    static <K, T> Map<K, Connection<T>> assemble(
            List<K> requests, List<Row> rows, Function<K, PageRequest> page, BiFunction<K, Row, T> node) {
        var edges = new HashMap<Integer, List<Edge<T>>>();
        var ends = new HashMap<Integer, Row>();
        for (var row : rows) {
            var id = row.requiredInteger("id");
            ends.put(id, row);
            var list = edges.computeIfAbsent(id, absent -> new ArrayList<>());
            var position = row.text("position");
            if (position != null) {
                var request = requests.get(id);
                list.add(new Edge<>(page.apply(request).cursor(position), node.apply(request, row)));
            }
        }
        var connections = new HashMap<K, Connection<T>>();
        for (var id = 0; id < requests.size(); id++) {
            var end = ends.get(id);
            connections.put(
                    requests.get(id),
                    end == null
                            ? Connection.empty()
                            : Connection.of(
                                    edges.getOrDefault(id, List.of()),
                                    end.flag("before"),
                                    end.flag("more"),
                                    end.requiredInteger("total")));
        }
        return connections;
    }
}
