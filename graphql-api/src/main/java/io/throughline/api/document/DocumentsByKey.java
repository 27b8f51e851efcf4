// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Statement;
import io.throughline.api.request.RequestScope;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents by their keys. */
@Component
final class DocumentsByKey implements GraphLoader<DocumentsByKey.Request, DocumentView> {
    static final String NAME = "documentsByKey";
    private static final Statement BY_KEY = Statement.load("document/by-key");

    record Request(String key, @Nullable ZonedDateTime asOf, boolean withContent) {
        Map<String, @Nullable Object> asParameter(int id) {
            var parameter = new HashMap<String, @Nullable Object>();
            parameter.put("id", id);
            parameter.put("key", key);
            parameter.put("asOf", asOf);
            return parameter;
        }
    }

    private final GraphClient graph;

    DocumentsByKey(GraphClient graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Request, DocumentView> load(List<Request> requests, RequestScope scope) {
        var rows = graph.read(
                BY_KEY,
                Map.of(
                        "requests",
                        Pages.parameter(requests, Request::asParameter),
                        "withContent",
                        requests.stream().anyMatch(Request::withContent)),
                scope);
        var documents = new HashMap<Request, DocumentView>();
        for (var row : rows) {
            var request = requests.get(row.requiredInteger("id"));
            documents.put(request, new DocumentView(row.requiredRow("document"), request.asOf()));
        }
        return documents;
    }
}
