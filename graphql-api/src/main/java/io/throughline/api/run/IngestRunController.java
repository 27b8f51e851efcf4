// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.run;

import graphql.GraphQLContext;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.paging.Connection;
import io.throughline.api.paging.PageRequest;
import io.throughline.api.request.RequestScope;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The runs of ingest over GraphQL. They name sources, so that only an administrator has any. */
// [impl->TL-US-28]
@Controller
final class IngestRunController {
    private static final Statement LIST = Statement.load("run/list");

    private final GraphClient graph;

    IngestRunController(GraphClient graph) {
        this.graph = graph;
    }

    @QueryMapping
    Connection<IngestRun> ingestRuns(PageRequest page, GraphQLContext context) {
        var scope = RequestScope.of(context);
        var after = Optional.ofNullable(page.after()).map(RunPosition::parse);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("afterTime", after.map(RunPosition::startedAt).orElse(null));
        parameters.put("afterId", after.map(RunPosition::runId).orElse(null));
        parameters.put("limit", page.first() + 1);
        var row = graph.read(LIST, parameters, scope).get(0);
        var found = row.rows("page");
        scope.useRows(found.size());
        var edges = found.stream()
                .limit(page.first())
                .map(IngestRun::of)
                .map(run ->
                        new Connection.Edge<>(page.cursor(RunPosition.of(run).text()), run))
                .toList();
        int total = row.requiredInteger("total");
        return Connection.of(edges, row.requiredInteger("behind") < total, found.size() > page.first(), total);
    }
}
