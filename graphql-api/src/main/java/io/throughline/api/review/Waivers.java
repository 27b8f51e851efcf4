// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportGraph;
import io.throughline.names.DocumentType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets items pass for a while though they lack what they need: with a reason and an end, and on record for good. At any
 * moment at most one waiver of an item is in force.
 */
// [impl->TL-US-61]
public final class Waivers {
    public static final int LIST_MAX = 10_000;

    private static final String WAIVABLE = Statement.load("review/waivable").cypher();
    private static final String GIVE = Statement.load("review/waive").cypher();
    private static final String END = Statement.load("review/waiver-end").cypher();
    private static final String LIST = Statement.load("review/waivers").cypher();
    /** What coverage can judge. */
    private static final Set<DocumentType> JUDGED = EnumSet.of(
            DocumentType.EPIC, DocumentType.PRD, DocumentType.USER_STORY, DocumentType.TASK, DocumentType.TECH_SPEC);

    private final DecisionGraph graph;
    private final String principal;

    /** @param graph as {@code principal} may read it and decide in it */
    public Waivers(DecisionGraph graph, String principal) {
        this.graph = graph;
        this.principal = principal;
    }

    /**
     * Lets an item pass; a waiver that it has ends now.
     *
     * @param reason not blank, at most {@value Comments#CHARS_MAX} characters
     * @param until still to come; from then on the waiver lets nothing pass
     * @return {@code id}, {@code key}, {@code reason}, {@code until}, {@code waivedBy}, {@code waivedAt}, {@code endedBy},
     *     {@code endedAt} and {@code inForce}
     * @throws DecisionProblem when the item is not there for this principal, or is none that coverage judges
     */
    public Map<String, @Nullable Object> give(String key, String reason, ZonedDateTime until) {
        var clean = reason(reason);
        requireToCome(until);
        var now = now();
        return graph.write(statements -> {
            requireJudged(key, statements);
            return statements
                    .read(
                            GIVE,
                            Map.of(
                                    "key", key,
                                    "id", UUID.randomUUID().toString(),
                                    "reason", clean,
                                    "until", until,
                                    "now", now))
                    .get(0);
        });
    }

    /**
     * Ends the waiver of an item before its time.
     *
     * @return as {@link #give} does
     * @throws DecisionProblem when the item is not there for this principal, or no waiver of it is in force
     */
    public Map<String, @Nullable Object> end(String key) {
        var now = now();
        return graph.write(statements -> {
            requireJudged(key, statements);
            return statements.read(END, Map.of("key", key, "now", now)).stream()
                    .findFirst()
                    .orElseThrow(() -> DecisionProblem.state(
                            "No waiver of `%s` is in force: `throughline waivers %s` shows those it had."
                                    .formatted(key, key)));
        });
    }

    /**
     * The newest first, of documents that the principal may read, with the columns of {@link #give}.
     *
     * @param keys of documents; empty for all
     * @param limit 1 to {@value #LIST_MAX}
     * @param asOf as they were then; one that was ended later counts as in force
     */
    public static List<Map<String, @Nullable Object>> list(
            ReportGraph graph, List<String> keys, int limit, ZonedDateTime asOf) {
        return graph.read(LIST, Map.of("keys", keys, "limit", limit, "asOf", asOf));
    }

    /**
     * The end of a waiver, as people write it: a day, in UTC, or a time.
     *
     * @throws DecisionProblem when it is neither, or not to come
     */
    public static ZonedDateTime until(String text) {
        try {
            var time = text.contains("T")
                    ? Instant.parse(text).atZone(ZoneOffset.UTC)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC);
            requireToCome(time);
            return time;
        } catch (DateTimeException e) {
            throw DecisionProblem.words(
                    "--until is `%s`, a day such as 2027-01-31 or a time such as 2027-01-31T12:00:00Z is needed."
                            .formatted(text));
        }
    }

    private static void requireToCome(ZonedDateTime until) {
        if (!until.isAfter(now())) {
            throw DecisionProblem.words("The waiver would end at %s, which is over: name a day that is still to come."
                    .formatted(until.toInstant()));
        }
        if (until.getYear() > 9999) {
            throw DecisionProblem.words(
                    "The waiver would end in the year %d, allowed is 9999 at most.".formatted(until.getYear()));
        }
    }

    /** @throws DecisionProblem when it is blank or too long */
    public static String reason(String reason) {
        var clean = Comments.clean("", reason);
        if (clean.isBlank()) {
            throw DecisionProblem.words("The reason is blank: say why the item may pass.");
        }
        return clean;
    }

    private void requireJudged(String key, ReportGraph statements) {
        var type = statements.read(WAIVABLE, Map.of("key", key)).stream()
                .map(row -> String.valueOf(row.get("documentType")))
                .findFirst()
                .orElseThrow(() -> DecisionProblem.document("", key, principal));
        if (JUDGED.stream().noneMatch(judged -> judged.label().equals(type))) {
            throw DecisionProblem.state("`%s` is a %s, which coverage never judges: a waiver is for %s."
                    .formatted(
                            key, type, JUDGED.stream().map(DocumentType::label).collect(Collectors.joining(", "))));
        }
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
