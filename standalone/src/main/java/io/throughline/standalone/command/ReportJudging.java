// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.Gate;
import io.throughline.api.report.ReportGraph;
import io.throughline.api.report.ReportName;
import io.throughline.api.report.ReportRequest;
import io.throughline.api.report.Reports;
import io.throughline.api.report.RuleGraph;
import io.throughline.api.report.RuleReports;
import io.throughline.api.report.TeamRule;
import io.throughline.api.report.Verdict;
import io.throughline.standalone.connection.Queries;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.neo4j.driver.Driver;

/**
 * Makes a report and says whether a pipeline has to stop.
 *
 * @param rules empty for other reports than {@code rules}
 * @param runner of rules in a database, in the name of somebody
 */
record ReportJudging(Optional<Gate> gate, List<TeamRule> rules, BiFunction<Driver, String, RuleGraph> runner) {
    Verdict of(ReportRequest request, Driver driver, String reader) {
        ReportGraph readable = new Queries(driver, reader)::read;
        if (request.name() == ReportName.RULES) {
            return new RuleReports(readable, reader, runner.apply(driver, reader)).of(request, rules);
        }
        var made = new Reports(readable, reader).of(request);
        return gate.map(limits -> limits.judge(made)).orElseGet(() -> new Verdict(made, List.of()));
    }
}
