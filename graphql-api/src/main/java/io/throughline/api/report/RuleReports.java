// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;

/** Makes reports of what breaks the rules of a team. */
public final class RuleReports {
    private final ReportQueries queries;
    private final ReportHead head;
    private final RuleGraph runner;

    /** @param graph as {@code principal} may read it */
    public RuleReports(ReportGraph graph, String principal, RuleGraph runner) {
        this.queries = new ReportQueries(graph);
        this.head = new ReportHead(queries, principal);
        this.runner = runner;
    }

    /**
     * All that breaks one; a broken rule that is an error is a failure.
     *
     * @throws ReportProblem when one of them may not run, before any does, or fails
     */
    public Verdict of(ReportRequest request, List<TeamRule> rules) {
        rules.forEach(runner::check);
        var rows = new RuleRows(head.of(request));
        for (var rule : rules) {
            var findings = new RuleFindings(keys -> queries.documents(keys, request.products()), RuleFindings.MAX);
            runner.run(rule, findings);
            rows.add(rule, findings);
        }
        return rows.verdict();
    }
}
