// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportGraph;
import io.throughline.names.PropertyKeys;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reviews links: somebody looked at both ends as they are now and found that the link still holds, so it is not suspect until an
 * end changes again. Every review is on record for good.
 */
// [impl->TL-US-39]
public final class Reviews {
    private static final String REVIEW = Statement.load("review/review").cypher();
    private static final String UNDO = Statement.load("review/unreview").cypher();
    private static final String COSMETIC = Statement.load("review/cosmetic").cypher();
    private static final String REVIEWED = "reviewed";

    private final DecisionGraph graph;
    private final String principal;

    /** @param graph as {@code principal} may read it and decide in it */
    public Reviews(DecisionGraph graph, String principal) {
        this.graph = graph;
        this.principal = principal;
    }

    /**
     * Reviews every live link between two documents, whichever way it points, or undoes the last review of each.
     *
     * @return what became of each link
     * @throws DecisionProblem when there is nothing to review or to undo, or an end is not there for this principal
     */
    public List<Decided> review(String from, String to, String comment, boolean undo) {
        var request = new DecisionRequest(from, to, undo ? Verdict.UNDO : Verdict.ACCEPT, comment);
        var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        return graph.write(statements -> {
            var pair = Pairs.read(List.of(request), statements).get(0);
            new PairRules(principal).requireThere(pair);
            return undo ? undo(request, now, statements) : review(pair, now, statements);
        });
    }

    /**
     * Reviews every link that is suspect only because the form of an end changed, at most 10000 in one go.
     *
     * @param products names of products of which an end has to be; empty for all
     * @return what became of each link; none when there is none
     */
    public List<Decided> reviewCosmetic(List<String> products, String comment) {
        var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        return graph.write(statements -> {
            var requests = statements.read(COSMETIC, Map.of("products", products)).stream()
                    .map(row ->
                            new DecisionRequest(Pair.text(row, "from"), Pair.text(row, "to"), Verdict.ACCEPT, comment))
                    .toList();
            return requests.isEmpty()
                    ? List.of()
                    : Pairs.read(requests, statements).stream()
                            .flatMap(pair -> review(pair, now, statements).stream())
                            .toList();
        });
    }

    private List<Decided> review(Pair pair, ZonedDateTime now, ReportGraph statements) {
        var request = pair.request();
        var rows = new ArrayList<Map<String, Object>>();
        var outcomes = new ArrayList<Decided>();
        pair.holding().forEach(link -> {
            var id = UUID.randomUUID().toString();
            var linkId = Pair.text(link, PropertyKeys.LINK_ID);
            var type = Pair.text(link, "type");
            var decision = new HashMap<String, Object>();
            decision.put(PropertyKeys.DECISION_ID, id);
            decision.put(PropertyKeys.DECISION, REVIEWED);
            decision.put(PropertyKeys.FROM_KEY, request.from());
            decision.put(PropertyKeys.TO_KEY, request.to());
            decision.put(PropertyKeys.LINK_ID, linkId);
            decision.put(PropertyKeys.LINK_TYPE, type);
            decision.put(PropertyKeys.COMMENT, request.comment());
            decision.put(PropertyKeys.DECIDED_BY, principal);
            decision.put(PropertyKeys.DECIDED_AT, now);
            rows.add(Map.of("linkId", linkId, "decision", decision));
            outcomes.add(new Decided(id, request.from(), request.to(), REVIEWED, type, null));
        });
        if (rows.isEmpty()) {
            throw DecisionProblem.state("`%s` and `%s` are not linked, so there is nothing to review."
                    .formatted(request.from(), request.to()));
        }
        statements.read(REVIEW, Map.of("from", request.from(), "to", request.to(), "rows", rows, "now", now));
        return outcomes;
    }

    private static List<Decided> undo(DecisionRequest request, ZonedDateTime now, ReportGraph statements) {
        var undone = statements
                .read(
                        UNDO,
                        Map.of(
                                "from", request.from(),
                                "to", request.to(),
                                "comment", request.comment(),
                                "now", now))
                .stream()
                .map(row -> new Decided(
                        Pair.text(row, "id"),
                        request.from(),
                        request.to(),
                        Verdict.UNDO.outcome(),
                        Pair.text(row, "type"),
                        null))
                .toList();
        if (undone.isEmpty()) {
            throw DecisionProblem.state(
                    "No link between `%s` and `%s` is as a review left it, so there is nothing to undo."
                            .formatted(request.from(), request.to()));
        }
        return undone;
    }
}
