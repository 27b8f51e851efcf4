// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import io.throughline.api.document.DocumentView;
import io.throughline.api.document.LinkView;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.request.RequestScope;
import io.throughline.api.trace.Trace.Step;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs walks; one statement each. */
@Component
final class Traces {
    private static final Statement WALK = Statement.load("trace/walk");

    private final GraphClient graph;

    Traces(GraphClient graph) {
        this.graph = graph;
    }

    /** @return null when there is no document to start from */
    @Nullable
    Trace walk(Walk walk, boolean withContent, boolean withReview, RequestScope scope) {
        var rows = graph.read(
                WALK,
                Map.of(
                        "key",
                        walk.key(),
                        "options",
                        walk.options(),
                        "withContent",
                        withContent,
                        "withReview",
                        withReview),
                scope);
        if (rows.isEmpty()) {
            return null;
        }
        var steps = rows.stream()
                .filter(row -> row.requiredInteger("depth") > 0)
                .map(row -> step(row, walk.asOf()))
                .toList();
        return new Trace(
                document(rows.get(0), walk.asOf()), steps, rows.stream().anyMatch(row -> row.flag("truncated")));
    }

    private static Step step(Row row, @Nullable ZonedDateTime asOf) {
        var document = document(row, asOf);
        var link = new HashMap<>(row.requiredRow("relationship").values());
        link.put(PropertyKeys.REVIEW_STATE, row.text("reviewState"));
        return new Step(
                row.requiredInteger("depth"),
                document,
                row.requiredText("fromKey"),
                new LinkView(new Row(link), row.requiredRow("relationship").requiredText("direction"), document));
    }

    private static DocumentView document(Row row, @Nullable ZonedDateTime asOf) {
        return new DocumentView(row.requiredRow("document"), asOf);
    }
}
