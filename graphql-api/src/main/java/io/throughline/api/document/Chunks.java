// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.request.RequestScope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The passages of documents. */
@Component
final class Chunks implements GraphLoader<PartsRequest, Connection<ChunkView>> {
    static final String NAME = "chunks";
    private static final Statement STATEMENT = Statement.load("document/chunks");

    private final GraphClient graph;

    Chunks(GraphClient graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<PartsRequest, Connection<ChunkView>> load(List<PartsRequest> requests, RequestScope scope) {
        var rows =
                graph.read(STATEMENT, Map.of("requests", Pages.parameter(requests, PartsRequest::asParameter)), scope);
        return Pages.assemble(
                requests, rows, PartsRequest::page, (request, row) -> ChunkView.of(row.requiredRow("chunk")));
    }
}
