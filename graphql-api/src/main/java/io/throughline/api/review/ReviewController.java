// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import graphql.GraphQLContext;
import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportGraph;
import io.throughline.api.request.Ranges;
import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Suggestions and decisions over GraphQL. */
// [impl->TL-US-38]
@Controller
final class ReviewController {
    private static final Statement SUGGESTIONS = Statement.load("review/suggestions");
    private static final int SUGGESTIONS_MAX = 1_000;

    private final GraphClient graph;

    ReviewController(GraphClient graph) {
        this.graph = graph;
    }

    @QueryMapping
    List<Suggestion> suggestions(
            @Argument @Nullable List<String> keys,
            @Argument @Nullable String from,
            @Argument @Nullable String to,
            @Argument @Nullable Double confidence,
            @Argument @Nullable Integer limit,
            GraphQLContext context) {
        var rows = graph.read(
                SUGGESTIONS,
                Map.of(
                        "keys", keys == null ? List.of() : keys,
                        "from", from == null ? "UserStory" : from,
                        "to", to == null ? "Code" : to,
                        "confidence", Ranges.share("confidence", confidence, 0.2),
                        "limit", Ranges.within("limit", limit, 5, SUGGESTIONS_MAX)),
                RequestScope.of(context));
        return rows.stream().map(Suggestion::of).toList();
    }

    @QueryMapping
    List<Decision> decisions(
            @Argument @Nullable List<String> keys, @Argument @Nullable Integer limit, GraphQLContext context) {
        var scope = RequestScope.of(context);
        var rows = Decisions.list(
                (cypher, values) -> values(graph.read(new Statement(cypher), values, scope)),
                keys == null ? List.of() : keys,
                Ranges.within("limit", limit, 100, Decisions.LIST_MAX));
        return rows.stream().map(row -> Decision.of(new Row(row))).toList();
    }

    @MutationMapping
    Decided decideSuggestion(
            @Argument String from,
            @Argument String to,
            @Argument String decision,
            @Argument @Nullable String comment,
            GraphQLContext context) {
        var scope = RequestScope.of(context);
        return told(() -> new Decisions(new Deciding(scope), scope.principal())
                .decide(List.of(new DecisionRequest(
                        from, to, Verdict.parse(decision).orElseThrow(), comment == null ? "" : comment)))
                .get(0));
    }

    // [impl->TL-US-39]
    @MutationMapping
    List<Decided> reviewLink(
            @Argument String from,
            @Argument String to,
            @Argument @Nullable String comment,
            @Argument @Nullable Boolean undo,
            GraphQLContext context) {
        var scope = RequestScope.of(context);
        return told(() -> new Reviews(new Deciding(scope), scope.principal())
                .review(from, to, comment == null ? "" : comment, Boolean.TRUE.equals(undo)));
    }

    // [impl->TL-US-61]
    @QueryMapping
    List<Waiver> waivers(
            @Argument @Nullable List<String> keys,
            @Argument @Nullable Integer limit,
            @Argument @Nullable ZonedDateTime asOf,
            GraphQLContext context) {
        var scope = RequestScope.of(context);
        return Waivers.list(
                        (cypher, values) -> values(graph.read(new Statement(cypher), values, scope)),
                        keys == null ? List.of() : keys,
                        Ranges.within("limit", limit, 100, Waivers.LIST_MAX),
                        asOf == null ? ZonedDateTime.now(ZoneOffset.UTC) : asOf)
                .stream()
                .map(row -> Waiver.of(new Row(row)))
                .toList();
    }

    @MutationMapping
    Waiver waive(@Argument String key, @Argument String reason, @Argument ZonedDateTime until, GraphQLContext context) {
        var scope = RequestScope.of(context);
        return told(
                () -> Waiver.of(new Row(new Waivers(new Deciding(scope), scope.principal()).give(key, reason, until))));
    }

    @MutationMapping
    Waiver endWaiver(@Argument String key, GraphQLContext context) {
        var scope = RequestScope.of(context);
        return told(() -> Waiver.of(new Row(new Waivers(new Deciding(scope), scope.principal()).end(key))));
    }

    private final class Deciding implements DecisionGraph {
        private final RequestScope scope;

        Deciding(RequestScope scope) {
            this.scope = scope;
        }

        @Override
        public <T> T write(Function<ReportGraph, T> work) {
            return graph.write(
                    statements -> work.apply(
                            (cypher, parameters) -> values(statements.run(new Statement(cypher), parameters))),
                    scope);
        }
    }

    private static <T> T told(Supplier<T> deciding) {
        try {
            return deciding.get();
        } catch (DecisionProblem problem) {
            throw RequestException.badRequest(String.valueOf(problem.getMessage()));
        }
    }

    private static List<Map<String, @Nullable Object>> values(List<Row> rows) {
        return rows.stream().map(Row::values).toList();
    }
}
