// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Report.Cell;
import io.throughline.api.report.Report.Column;
import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import io.throughline.api.report.Report.Row;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything on record about one document, part by part, as a report. */
// [impl->TL-US-41]
final class AuditRows {
    private static final List<Column> COLUMNS = List.of(
            new Column("part", "Part"),
            new Column("what", "What"),
            new Column("title", "Title"),
            new Column("state", "State"),
            new Column("since", "Since"),
            new Column("until", "Until"),
            new Column("who", "Who"),
            new Column("detail", "Detail"));

    private final Map<String, @Nullable Object> document;
    private final List<Row> rows = new ArrayList<>();
    private final List<Fact> standing = new ArrayList<>();

    /** @param document row of the document itself */
    AuditRows(Map<String, @Nullable Object> document) {
        this.document = document;
    }

    /** @param items its row of {@code throughline.trace.coverage}; none when it is not judged, or gone by then */
    AuditRows withStanding(List<Map<String, @Nullable Object>> items) {
        for (var item : items) {
            standing.add(new Fact("Status", text(item, "status")));
            standing.add(new Fact("Needs", CoverageRows.joined(item, "needs")));
            var defects = CoverageRows.joined(item, "defects");
            if (!defects.isEmpty()) {
                standing.add(new Fact("Defects", defects));
            }
            for (var missing : maps(item, "missing")) {
                add(
                        "Gaps",
                        Cell.of(missing.toString()),
                        "",
                        "missing",
                        "",
                        "",
                        "",
                        "nothing of this kind stands for it");
            }
            for (var one : maps(item, "proofs")) {
                if (one instanceof Map<?, ?> proof) {
                    addProof(proof);
                }
            }
        }
        if (items.isEmpty()) {
            standing.add(new Fact("Status", document.get("validTo") == null ? "not judged" : "gone from its source"));
        }
        return this;
    }

    private void addProof(Map<?, ?> proof) {
        add(
                "What stands for it",
                new Cell(List.of(new Entry(word(proof, "key"), word(proof, "kind")))),
                word(proof, "title"),
                Boolean.TRUE.equals(proof.get("suspect")) ? "suspect" : "holds",
                "",
                "",
                "",
                joined(
                        word(proof, "linkType"),
                        word(proof, "origin"),
                        decimal(proof.get("confidence")),
                        word(proof, "evidence"),
                        proof.get("distance") instanceof Number distance && distance.intValue() > 1
                                ? distance + " links away"
                                : ""));
    }

    AuditRows withLinks(List<Map<String, @Nullable Object>> links) {
        for (var link : links) {
            var arrow = Boolean.TRUE.equals(link.get("outgoing")) ? "—%s→" : "←%s—";
            add(
                    "Links",
                    new Cell(List.of(new Entry(text(link, "key"), arrow.formatted(text(link, "type"))))),
                    text(link, "title"),
                    state(link),
                    Times.utc(link.get("validFrom")),
                    Times.utc(link.get("validTo")),
                    text(link, "reviewedBy"),
                    joined(
                            text(link, "origin"),
                            decimal(link.get("confidence")),
                            text(link, "evidence"),
                            link.get("reviewedAt") == null ? "" : "reviewed " + Times.utc(link.get("reviewedAt"))));
        }
        return this;
    }

    private static String state(Map<String, @Nullable Object> link) {
        if (link.get("validTo") != null) {
            return "ended";
        }
        var review = text(link, "reviewState");
        return Boolean.TRUE.equals(link.get("suspect")) && !review.equals("rejected") ? "suspect" : review;
    }

    AuditRows withDecisions(List<Map<String, @Nullable Object>> decisions) {
        for (var one : decisions) {
            add(
                    "Decisions and reviews",
                    Cell.of(text(one, "from") + " — " + text(one, "to")),
                    "",
                    text(one, "decision") + (one.get("undoneAt") == null ? "" : ", undone"),
                    Times.utc(one.get("decidedAt")),
                    Times.utc(one.get("undoneAt")),
                    text(one, "decidedBy")
                            + (one.get("undoneBy") == null ? "" : ", undone by " + text(one, "undoneBy")),
                    joined(
                            text(one, "type"),
                            decimal(one.get("confidence")),
                            text(one, "comment"),
                            text(one, "undoneComment")));
        }
        return this;
    }

    /** @param waivers rows of its waivers, as they were at the moment of the report */
    AuditRows withWaivers(List<Map<String, @Nullable Object>> waivers) {
        for (var one : waivers) {
            boolean ended = one.get("endedAt") != null;
            add(
                    "Waivers",
                    Cell.of(text(one, "reason")),
                    "",
                    Boolean.TRUE.equals(one.get("inForce")) ? "in force" : ended ? "ended" : "expired",
                    Times.utc(one.get("waivedAt")),
                    Times.utc(ended ? one.get("endedAt") : one.get("until")),
                    text(one, "waivedBy") + (ended ? ", ended by " + text(one, "endedBy") : ""),
                    ended ? "was meant until " + Times.utc(one.get("until")) : "");
        }
        return this;
    }

    AuditRows withRevisions() {
        var since = document.get("validFrom");
        for (var one : maps(document, "revisions")) {
            if (one instanceof Map<?, ?> revision) {
                addRevision(revision, "replaced", since, revision.get("validTo"));
                since = revision.get("validTo");
            }
        }
        // What it says now may not be what it said then.
        Map<?, ?> text = document.get("textThen") instanceof Map<?, ?> then ? then : document;
        addRevision(text, document.get("validTo") == null ? "current" : "last", since, document.get("validTo"));
        return this;
    }

    private void addRevision(Map<?, ?> revision, String state, @Nullable Object since, @Nullable Object until) {
        var who = word(revision, "committer").isEmpty() ? word(revision, "author") : word(revision, "committer");
        add(
                "Texts it had",
                Cell.of(word(revision, "fingerprint")),
                "",
                state,
                Times.utc(since),
                Times.utc(until),
                who,
                revision.get("modifiedDate") instanceof ZonedDateTime modified
                        ? "dated " + Times.utc(modified) + " by its source"
                        : "");
    }

    /** What its source remembers. */
    AuditRows withHistory() {
        for (var one : maps(document, "history")) {
            if (one instanceof Map<?, ?> change) {
                add(
                        "Changes in its source",
                        Cell.of(word(change, "field")),
                        "",
                        "changed",
                        Times.utc(change.get("at")),
                        "",
                        word(change, "by"),
                        shown(change, "before") + " → " + shown(change, "after"));
            }
        }
        return this;
    }

    private static String shown(Map<?, ?> change, String side) {
        var value = word(change, side);
        return value.isEmpty() ? "(nothing)" : value;
    }

    Report report(List<Fact> about) {
        var facts = new ArrayList<>(about);
        facts.add(new Fact("Of", text(document, "key") + ", " + text(document, "title")));
        facts.add(new Fact("Type", text(document, "documentType")));
        facts.add(new Fact("Product", text(document, "productName")));
        facts.add(new Fact("Source", text(document, "sourceId")));
        facts.addAll(standing);
        return new Report("audit", "Audit of " + text(document, "key"), facts, COLUMNS, rows, "part");
    }

    private void add(
            String part, Cell what, String title, String state, String since, String until, String who, String detail) {
        rows.add(Row.of(List.of(
                Cell.of(part),
                what,
                Cell.of(title),
                Cell.of(state),
                Cell.of(since),
                Cell.of(until),
                Cell.of(who),
                Cell.of(detail))));
    }

    private static List<?> maps(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof List<?> list ? list : List.of();
    }

    private static String word(Map<?, ?> map, String name) {
        var value = map.get(name);
        return value == null ? "" : value.toString();
    }

    private static String decimal(@Nullable Object value) {
        return value instanceof Number number ? String.format(Locale.ROOT, "%.2f", number.doubleValue()) : "";
    }

    private static String joined(String... parts) {
        return String.join(
                ", ",
                java.util.Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
