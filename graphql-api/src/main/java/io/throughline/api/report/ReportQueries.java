// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.graph.Statement;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reports ask; everything goes through the plugin, which knows who may read what. */
final class ReportQueries {
    private static final String IMPACT = Statement.load("report/impact").cypher();
    private static final String GAPS = Statement.load("report/gaps").cypher();
    private static final String SUSPECTS = Statement.load("report/suspects").cypher();
    private static final String FILES = Statement.load("report/files").cypher();
    private static final String BASELINE = Statement.load("report/baseline").cypher();
    private static final String REVISIONS = Statement.load("report/revisions").cypher();
    private static final String LINKS = Statement.load("report/links").cypher();
    private static final String DOCUMENT = Statement.load("report/audit").cypher();
    private static final String STANDING = Statement.load("report/standing").cypher();
    private static final String LINKS_OF = Statement.load("report/audit-links").cypher();
    private static final String DECISIONS = Statement.load("review/decisions").cypher();
    private static final String WAIVERS = Statement.load("review/waivers").cypher();
    private static final String DOCUMENTS = Statement.load("report/documents").cypher();
    private static final String DATA = Statement.load("report/data").cypher();
    /** As many as the procedures give. */
    private static final int LIMIT_MAX = 10_000;

    private final ReportGraph graph;

    ReportQueries(ReportGraph graph) {
        this.graph = graph;
    }

    /** Rows of {@code throughline.trace.coverage} without proofs. */
    Iterable<Map<String, @Nullable Object>> coverage(List<String> products, ZonedDateTime asOf) {
        return CoveragePages.ofRows(graph, products, asOf);
    }

    /** How each item stands, and how much stands for it. */
    Iterable<Map<String, @Nullable Object>> standings(List<String> products, ZonedDateTime asOf) {
        return CoveragePages.ofStandings(graph, products, asOf);
    }

    /**
     * Rows of {@code throughline.trace.coverage}.
     *
     * @param proofs at most so many for each item, 1 to 1000
     */
    Iterable<Map<String, @Nullable Object>> evidence(
            Iterable<Map<String, @Nullable Object>> standings, int proofs, ZonedDateTime asOf) {
        return new EvidencePages(graph, standings, proofs, asOf);
    }

    List<Map<String, @Nullable Object>> impact(ReportRequest request, List<String> keys) {
        return graph.read(
                IMPACT,
                Map.of(
                        "keys", keys,
                        "depth", request.depth(),
                        "uses", request.uses(),
                        "minConfidence", request.minConfidence(),
                        "limit", LIMIT_MAX,
                        "asOf", request.moment().time()));
    }

    List<Map<String, @Nullable Object>> suspects(ReportRequest request) {
        return graph.read(SUSPECTS, ofProducts(request));
    }

    List<Map<String, @Nullable Object>> gaps(ReportRequest request) {
        return graph.read(GAPS, ofProducts(request));
    }

    private static Map<String, Object> ofProducts(ReportRequest request) {
        return Map.of(
                "products",
                request.products(),
                "limit",
                LIMIT_MAX,
                "asOf",
                request.moment().time());
    }

    /** {@code path} and {@code key} of what is made of these files, by path. */
    List<Map<String, @Nullable Object>> files(ReportRequest.Changes changes) {
        return graph.read(
                FILES,
                Map.of(
                        "repository",
                        changes.repository(),
                        "paths",
                        changes.files().stream().map(Report.Entry::text).toList(),
                        "symbols",
                        changes.symbols()));
    }

    /** @throws ReportProblem when it is a name that no baseline has */
    Moment known(Moment moment) {
        if (moment.at() != null) {
            return moment;
        }
        return graph.read(BASELINE, Map.of("name", moment.baseline())).stream()
                .map(row -> row.get("at"))
                .filter(ZonedDateTime.class::isInstance)
                .map(at -> new Moment((ZonedDateTime) at, moment.baseline()))
                .findFirst()
                .orElseThrow(() -> ReportProblem.parameter(
                        "There is no baseline `%s`: `throughline baseline list` names those there are, and a time looks like 2026-01-31T12:00:00Z."
                                .formatted(moment.baseline())));
    }

    /** Documents whose text at one moment is another one than at the other. */
    List<Map<String, @Nullable Object>> revisions(ZonedDateTime from, ZonedDateTime to) {
        return graph.read(REVISIONS, Map.of("from", from, "to", to));
    }

    /** Links that were there at one of two moments alone. */
    List<Map<String, @Nullable Object>> links(List<String> products, ZonedDateTime from, ZonedDateTime to) {
        return graph.read(LINKS, Map.of("products", products, "from", from, "to", to));
    }

    /** The document and the texts it had by then; empty when it is not there for the reader. */
    Optional<Map<String, @Nullable Object>> document(String key, ZonedDateTime asOf) {
        return graph.read(DOCUMENT, Map.of("key", key, "asOf", asOf)).stream().findFirst();
    }

    /** Its row of {@code throughline.trace.coverage}; empty when it is not judged. */
    List<Map<String, @Nullable Object>> standing(String key, ZonedDateTime asOf) {
        return graph.read(STANDING, Map.of("key", key, "asOf", asOf));
    }

    List<Map<String, @Nullable Object>> linksOf(String key, ZonedDateTime asOf) {
        return graph.read(LINKS_OF, Map.of("key", key, "asOf", asOf));
    }

    /** By then, the newest first; what was undone later counts as not undone. */
    List<Map<String, @Nullable Object>> decisions(String key, ZonedDateTime asOf) {
        return graph.read(DECISIONS, Map.of("keys", List.of(key), "limit", LIMIT_MAX, "asOf", asOf));
    }

    /** Given by then, the newest first; one that was ended later counts as not ended. */
    List<Map<String, @Nullable Object>> waivers(String key, ZonedDateTime asOf) {
        return graph.read(WAIVERS, Map.of("keys", List.of(key), "limit", LIMIT_MAX, "asOf", asOf));
    }

    /** Those of them that are there for the reader, by key. */
    List<Map<String, @Nullable Object>> documents(List<String> keys, List<String> products) {
        return graph.read(DOCUMENTS, Map.of("keys", keys, "products", products));
    }

    /** The ingest run that was the last one through by then. */
    Optional<String> data(ZonedDateTime asOf) {
        return graph.read(DATA, Map.of("asOf", asOf)).stream()
                .map(row -> "ingest run %s, finished %s".formatted(row.get("runId"), Times.utc(row.get("finishedAt"))))
                .findFirst();
    }
}
