// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.request.RequestScope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The people who wrote documents. */
@Component
final class Authors implements GraphLoader<PartsRequest, Connection<PersonView>> {
    static final String NAME = "authors";
    private static final Statement STATEMENT = Statement.load("document/authors");

    private final GraphClient graph;

    Authors(GraphClient graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<PartsRequest, Connection<PersonView>> load(List<PartsRequest> requests, RequestScope scope) {
        var rows =
                graph.read(STATEMENT, Map.of("requests", Pages.parameter(requests, PartsRequest::asParameter)), scope);
        return Pages.assemble(
                requests, rows, PartsRequest::page, (request, row) -> PersonView.of(row.requiredRow("person")));
    }
}
