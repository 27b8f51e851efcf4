// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.request.RequestScope;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shortest way from the product down to each of many documents, over the links that say what is part of what. */
@Component
final class Breadcrumbs implements GraphLoader<Breadcrumbs.Request, List<DocumentView>> {
    static final String NAME = "breadcrumbs";
    private static final Statement ABOVE = Statement.load("document/breadcrumb");
    private static final int DEPTH = 10;
    /** What is above one document; beyond that the way is made of the nearest. */
    private static final int LIMIT = 1000;
    /** Without mentions and dependencies: these lead aside, not up. */
    private static final List<String> TYPES = List.of(
            RelationshipTypes.PARENT_OF,
            RelationshipTypes.CONTAINS,
            RelationshipTypes.IMPLEMENTS,
            RelationshipTypes.SPECIFIES,
            RelationshipTypes.VERIFIES);

    record Request(String key, @Nullable ZonedDateTime asOf, boolean withContent) {}

    private final GraphClient graph;

    Breadcrumbs(GraphClient graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Request, List<DocumentView>> load(List<Request> requests, RequestScope scope) {
        var ways = new HashMap<Request, List<DocumentView>>();
        // One statement unless a query asks for several instants at once.
        var instants = new HashMap<@Nullable ZonedDateTime, List<Request>>();
        requests.forEach(request -> instants.computeIfAbsent(request.asOf(), absent -> new ArrayList<>())
                .add(request));
        instants.forEach((asOf, some) -> {
            var above = above(some, asOf, scope);
            some.forEach(request -> ways.put(request, way(above.getOrDefault(request.key(), List.of()), asOf)));
        });
        return ways;
    }

    private Map<String, List<Row>> above(List<Request> requests, @Nullable ZonedDateTime asOf, RequestScope scope) {
        var options = new HashMap<String, Object>();
        options.put("direction", "up");
        options.put("depth", DEPTH);
        options.put("limit", LIMIT);
        options.put("relationshipTypes", TYPES);
        if (asOf != null) {
            options.put("asOf", asOf);
        }
        var parameters = Map.of(
                "keys", requests.stream().map(Request::key).distinct().toList(),
                "options", options,
                "withContent", requests.stream().anyMatch(Request::withContent));
        return graph.read(ABOVE, parameters, scope).stream()
                .collect(Collectors.groupingBy(row -> row.requiredText("startKey")));
    }

    /** @param rows everything above one document, and itself with depth 0 */
    static List<DocumentView> way(List<Row> rows, @Nullable ZonedDateTime asOf) {
        var byKey = rows.stream().collect(Collectors.toMap(row -> row.requiredText("key"), row -> row, (a, b) -> a));
        Comparator<Row> byDepth = Comparator.comparingInt(row -> row.requiredInteger("depth"));
        Comparator<Row> byName = Comparator.comparing(row -> row.requiredText("key"));
        var top = byKey.values().stream()
                .filter(Breadcrumbs::isProduct)
                .min(byDepth.thenComparing(byName))
                .or(() -> byKey.values().stream().min(byDepth.reversed().thenComparing(byName)));
        var way = new ArrayDeque<DocumentView>();
        for (var step = top.orElse(null); step != null; step = below(step, byKey)) {
            way.addLast(new DocumentView(step.requiredRow("document"), asOf));
        }
        return List.copyOf(way);
    }

    private static @Nullable Row below(Row step, Map<String, Row> byKey) {
        var from = step.text("fromKey");
        return from == null ? null : byKey.get(from);
    }

    private static boolean isProduct(Row row) {
        return DocumentType.PRODUCT.label().equals(row.requiredRow("document").text(PropertyKeys.DOCUMENT_TYPE));
    }
}
