// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Report.Entry;
import io.throughline.api.report.Report.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Makes reports of a graph, the same ones whoever asks: the command line, or the service. */
// [impl->TL-US-29]
public final class Reports {
    private static final Fact POLICY = new Fact("Policy", "UserStory needs spec|code and test, TechSpec needs code");

    private final ReportQueries queries;
    private final ReportHead head;
    private final String principal;

    /** @param graph as {@code principal} may read it */
    public Reports(ReportGraph graph, String principal) {
        this.queries = new ReportQueries(graph);
        this.head = new ReportHead(queries, principal);
        this.principal = principal;
    }

    /**
     * A report whose facts are known; with evidence, its rows are read while they are gone through, at most twice.
     *
     * @throws ReportProblem when a document that is named is not there for this principal
     */
    public Report of(ReportRequest asked) {
        var request = asked.at(queries::known);
        return switch (request.name()) {
            case COVERAGE, MATRIX -> judged(request, request.name().judging().orElseThrow());
            case GAPS -> gaps(request);
            case SUSPECTS -> new SuspectRows(queries.suspects(request)).report(head.of(request));
            case RULES -> throw new IllegalArgumentException("rules are for RuleReports");
            case IMPACT -> impact(request);
            case DIFF -> difference(request);
            case AUDIT -> audit(request);
        };
    }

    private Report judged(ReportRequest request, ReportKind kind) {
        var at = request.moment().time();
        var about = head.of(request);
        about.add(POLICY);
        if (kind.proofs() == 0) {
            return kind.of(coverage(request), about);
        }
        var standings = queries.standings(request.products(), at);
        return kind.of(CoverageRows.shares(standings), queries.evidence(standings, kind.proofs(), at), about);
    }

    private CoverageRows coverage(ReportRequest request) {
        var rows = queries.coverage(request.products(), request.moment().time());
        return new CoverageRows(StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Report gaps(ReportRequest request) {
        var about = head.of(request);
        about.add(POLICY);
        return new GapRows(queries.gaps(request), coverage(request)).report(about);
    }

    private Report difference(ReportRequest request) {
        var from = request.from().orElseThrow();
        var to = request.moment();
        if (!from.time().isBefore(to.time())) {
            throw ReportProblem.parameter("The earlier moment is %s and the later one %s: the earlier one comes first."
                    .formatted(from.text(), to.text()));
        }
        var about = head.of(request);
        about.add(new Fact("Compared with", from.text()));
        return new DiffRows(
                        queries.coverage(request.products(), from.time()),
                        queries.coverage(request.products(), to.time()))
                .withTexts(queries.revisions(from.time(), to.time()))
                .withLinks(queries.links(request.products(), from.time(), to.time()))
                .report(about);
    }

    private Report audit(ReportRequest request) {
        var key = request.keys().get(0);
        var at = request.moment().time();
        var document = queries.document(key, at).orElseThrow(() -> ReportProblem.document(key, principal));
        return new AuditRows(document)
                .withStanding(queries.standing(key, at))
                .withLinks(queries.linksOf(key, at))
                .withDecisions(queries.decisions(key, at))
                .withWaivers(queries.waivers(key, at))
                .withRevisions()
                .withHistory()
                .report(head.of(request));
    }

    private Report impact(ReportRequest request) {
        var starts = new LinkedHashSet<>(request.keys());
        var unknown = new ArrayList<Entry>();
        request.changes().ifPresent(changes -> unknown.addAll(resolve(changes, starts)));
        var rows = queries.impact(request, List.copyOf(starts));
        var found = new HashSet<>(rows.stream()
                .filter(row -> "start".equals(row.get("direction")))
                .map(row -> row.get("key"))
                .toList());
        for (var key : request.keys()) {
            if (!found.contains(key)) {
                throw ReportProblem.document(key, principal);
            }
        }
        var about = head.of(request);
        about.add(new Fact("Of", changed(request)));
        return new ImpactRows(rows, unknown).report(about);
    }

    /** Adds the documents of what changed to the starts, and gives the files that have none. */
    private List<Entry> resolve(ReportRequest.Changes changes, Set<String> starts) {
        var known = new HashSet<String>();
        // Parts come before their file, which counts only when none of its changed parts is known.
        for (var row : queries.files(changes)) {
            boolean isFirst = known.add(String.valueOf(row.get("path")));
            if (isFirst || Boolean.TRUE.equals(row.get("isPart"))) {
                starts.add(String.valueOf(row.get("key")));
            }
        }
        return changes.files().stream()
                .filter(file -> !known.contains(file.text()))
                .toList();
    }

    private static String changed(ReportRequest request) {
        var parts = new ArrayList<>(request.keys());
        request.changes()
                .ifPresent(changes -> parts.add(String.format(
                        Locale.ROOT,
                        "%s%s, %,d files changed",
                        changes.words().isEmpty() ? "" : changes.words() + " of ",
                        changes.repository(),
                        changes.files().size())));
        return String.join(", ", parts);
    }
}
