// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportGraph;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides about suggested links. An accepted one becomes a link with the origin {@code inferred} that is {@code confirmed}; a
 * rejected one is kept as {@code rejected}, which nothing follows and nothing suggests again. Every decision is on record for
 * good, with who, when, why and how sure the suggestion was; to undo it ends its link and leaves the record.
 */
// [impl->TL-US-38]
public final class Decisions {
    /** As many as one transaction takes well. */
    public static final int AT_ONCE_MAX = 1_000;

    public static final int LIST_MAX = 10_000;

    private static final String RECORD = Statement.load("review/record").cypher();
    private static final String UNDO = Statement.load("review/undo").cypher();
    private static final String LIST = Statement.load("review/decisions").cypher();

    /** After everything, also what was decided where a clock is ahead of ours. */
    private static final ZonedDateTime END = ZonedDateTime.parse("9999-12-31T23:59:59Z");

    private final DecisionGraph graph;
    private final String principal;

    /** @param graph as {@code principal} may read it and decide in it */
    public Decisions(DecisionGraph graph, String principal) {
        this.graph = graph;
        this.principal = principal;
    }

    /**
     * All of them or none.
     *
     * @param requests 1 to {@value #AT_ONCE_MAX}, each about another pair
     * @return what became of each, in order
     * @throws DecisionProblem naming the first that cannot be done
     */
    public List<Decided> decide(List<DecisionRequest> requests) {
        requireFewAndDifferent(requests);
        var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        return graph.write(statements -> decide(requests, now, statements));
    }

    /**
     * What was decided and reviewed, newest first, between documents that the principal may read.
     *
     * @param keys of documents that an end has to be; empty for all
     * @param limit 1 to {@value #LIST_MAX}
     */
    public static List<Map<String, @Nullable Object>> list(ReportGraph graph, List<String> keys, int limit) {
        return graph.read(LIST, Map.of("keys", keys, "limit", limit, "asOf", END));
    }

    private List<Decided> decide(List<DecisionRequest> requests, ZonedDateTime now, ReportGraph statements) {
        var pairs = Pairs.read(requests, statements);
        pairs.forEach(pair -> new PairRules(principal).check(pair));
        var judged = pairs.stream()
                .filter(pair -> pair.request().verdict() != Verdict.UNDO)
                .toList();
        var suggested = Suggested.read(judged, statements);
        var records = new ArrayList<DecisionRecord>();
        var undone = new ArrayList<Map<String, Object>>();
        var outcomes = new ArrayList<Decided>();
        for (var pair : pairs) {
            if (pair.request().verdict() == Verdict.UNDO) {
                var undoing = Undoing.of(pair);
                undone.add(undoing.row());
                outcomes.add(undoing.outcome());
            } else {
                var decided = DecisionRecord.of(pair, suggested.of(pair), principal, now);
                records.add(decided);
                outcomes.add(decided.outcome());
            }
        }
        if (!records.isEmpty()) {
            statements.read(
                    RECORD,
                    Map.of("rows", records.stream().map(DecisionRecord::row).toList()));
        }
        if (!undone.isEmpty()) {
            statements.read(UNDO, Map.of("rows", undone, "now", now));
        }
        return outcomes;
    }

    private static void requireFewAndDifferent(List<DecisionRequest> requests) {
        if (requests.isEmpty() || requests.size() > AT_ONCE_MAX) {
            throw DecisionProblem.words(
                    "%,d decisions are given, allowed are 1 to %,d at once.".formatted(requests.size(), AT_ONCE_MAX));
        }
        var seen = new HashSet<String>();
        for (var request : requests) {
            if (!seen.add(request.pair())) {
                throw DecisionProblem.words("%s`%s` and `%s` are decided about twice: say once what holds."
                        .formatted(request.place(), request.from(), request.to()));
            }
        }
    }
}
