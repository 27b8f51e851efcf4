// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Statement;
import io.throughline.api.report.Moment;
import io.throughline.api.report.ReportGraph;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments with names, kept in the graph: a release, an audit. They hold nothing but the time, so they cost nothing. */
// [impl->TL-US-40]
public final class Baselines {
    private static final String LIST = Statement.load("review/baselines").cypher();
    private static final String ADD = Statement.load("review/baseline-add").cypher();
    private static final String REMOVE =
            Statement.load("review/baseline-remove").cypher();
    private static final Instant TIME_MIN = Instant.parse("0001-01-01T00:00:00Z");

    private final DecisionGraph graph;

    public Baselines(DecisionGraph graph) {
        this.graph = graph;
    }

    /** {@code name}, {@code at}, {@code createdBy} and {@code createdAt}, by time. */
    public static List<Map<String, @Nullable Object>> list(ReportGraph graph) {
        return graph.read(LIST, Map.of());
    }

    /** @throws DecisionProblem when it is no name of a baseline */
    public static void requireName(String name) {
        if (!Moment.isName(name)) {
            throw DecisionProblem.words(
                    "NAME is `%s`, allowed are %s, for example release-1.2.".formatted(name, Moment.NAME_FORM));
        }
    }

    /** @throws DecisionProblem when it is no time, or one that is still to come */
    public static ZonedDateTime time(String text) {
        try {
            var moment = Instant.parse(text);
            if (moment.isAfter(Instant.now())) {
                throw DecisionProblem.words(
                        "--at is %s, which is still to come: a baseline names what was.".formatted(text));
            }
            if (!moment.isBefore(TIME_MIN)) {
                return moment.atZone(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw DecisionProblem.words("--at is `%s`, a time such as 2026-01-31T12:00:00Z is needed.".formatted(text));
    }

    /**
     * @param at empty for now
     * @return the moment that it names
     * @throws DecisionProblem when there is one of this name already
     */
    public ZonedDateTime add(String name, Optional<ZonedDateTime> at) {
        requireName(name);
        var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        var row = graph.write(
                        statements -> statements.read(ADD, Map.of("name", name, "at", at.orElse(now), "now", now)))
                .get(0);
        if (!Boolean.TRUE.equals(row.get("made"))) {
            throw DecisionProblem.state(
                    "There is a baseline `%s` already, of %s: remove it first, or choose another name."
                            .formatted(name, row.get("at")));
        }
        return at.orElse(now);
    }

    /** @throws DecisionProblem when there is none of this name */
    public void remove(String name) {
        requireName(name);
        if (graph.write(statements -> statements.read(REMOVE, Map.of("name", name)))
                .isEmpty()) {
            throw DecisionProblem.words(
                    "There is no baseline `%s`: `throughline baseline list` names those there are.".formatted(name));
        }
    }
}
