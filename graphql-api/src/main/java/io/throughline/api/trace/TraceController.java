// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import io.throughline.api.document.Selection;
import io.throughline.api.request.RequestScope;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

// [impl->TL-US-12]
@Controller
final class TraceController {
    private final Traces traces;
    private final Neighbourhoods neighbourhoods;

    TraceController(Traces traces, Neighbourhoods neighbourhoods) {
        this.traces = traces;
        this.neighbourhoods = neighbourhoods;
    }

    @QueryMapping
    @Nullable
    Trace trace(
            @Argument String key,
            @Argument @Nullable String direction,
            @Argument @Nullable Integer depth,
            @Argument @Nullable List<String> types,
            @Argument @Nullable Integer limit,
            @Argument @Nullable ZonedDateTime asOf,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        var walk = Walk.trace(key, direction, depth, types, limit, asOf);
        return traces.walk(
                walk,
                Selection.wantsContent(selection, "start", "steps/document"),
                selection.contains("steps/link/reviewState"),
                RequestScope.of(context));
    }

    @QueryMapping
    @Nullable
    Neighbourhood neighbourhood(
            @Argument String key,
            @Argument @Nullable Integer depth,
            @Argument @Nullable List<String> types,
            @Argument @Nullable Integer limit,
            DataFetchingFieldSelectionSet selection,
            GraphQLContext context) {
        var walk = Walk.neighbourhood(key, depth, types, limit);
        return neighbourhoods.around(
                walk, Selection.wantsContent(selection, "documents/document"), RequestScope.of(context));
    }
}
