// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.request.RequestScope;
import io.throughline.api.trace.Neighbourhood.GraphLink;
import io.throughline.api.trace.Neighbourhood.Neighbour;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what surrounds a document; one statement each. */
@Component
final class Neighbourhoods {
    private static final Statement NEIGHBOURHOOD =
            Statement.load("trace/neighbourhood", Map.of("types", String.join("|", Walk.ALL_TYPES)));

    private final GraphClient graph;

    Neighbourhoods(GraphClient graph) {
        this.graph = graph;
    }

    /** @return null when there is no such document */
    @Nullable
    Neighbourhood around(Walk walk, boolean withContent, RequestScope scope) {
        var parameters = Map.of(
                "key", walk.key(),
                "options", walk.options(),
                "types", Objects.requireNonNull(walk.types()),
                "withContent", withContent);
        var rows = graph.read(NEIGHBOURHOOD, parameters, scope);
        if (rows.isEmpty()) {
            return null;
        }
        var documents = rows.get(0).rows("documents");
        var links = rows.get(0).rows("links");
        scope.useRows(documents.size() + links.size());
        return new Neighbourhood(
                documents.stream().map(Neighbour::of).toList(),
                links.stream().map(GraphLink::of).toList(),
                documents.stream().anyMatch(document -> document.flag("truncated")));
    }
}
