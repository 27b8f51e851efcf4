// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.ReportName;
import io.throughline.api.report.ReportParameters;
import io.throughline.api.report.ReportProblem;
import io.throughline.api.report.ReportRequest;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        header =
                "Write down which requirements are realised and proved, what is missing, doubtful, or touched by a change.",
        description = {
            "coverage counts what stands for each story and spec, gaps shows what is missing, hangs loose or is out of date, matrix names every"
                    + " spec, task, code and test with its evidence. A story needs a spec or code, and a test; a spec needs code."
                    + " suspects shows links of which an end changed since they were made or reviewed. impact shows what the"
                    + " documents KEY, or the files that --diff finds changed, touch up to the product and down to code and tests."
                    + " diff shows what is different since --from. audit shows everything that is on record about one document."
                    + " rules shows what breaks the rules of your team, which are files of Cypher.",
        },
        footer = {
            "%nExamples:",
            "  throughline report gaps                                      as Markdown, to read here",
            "  throughline report matrix --format html -o matrix.html       to mail, print and filter",
            "  throughline report coverage --product Dronology --format csv > coverage.csv",
            "  throughline report coverage --gate policy.yml                exit code 1 when too much is uncovered",
            "  throughline report rules                                     what breaks the rules in .throughline/rules",
            "  throughline report gaps --format sarif -o gaps.sarif         findings for code scanning",
            "  throughline report impact TL-SPEC-9                          what a change of it touches",
            "  throughline report impact --diff main...HEAD                 a comment for a pull request",
            "  throughline report diff --from release-1.2                   what is different since that baseline",
            "  throughline report audit TL-US-16 --format pdf -o us-16.pdf  for an auditor",
        })
// [impl->TL-US-25]
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "coverage, gaps, matrix, suspects, rules, impact, diff or audit.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY",
            description =
                    "impact: keys of the documents that change, for example TL-SPEC-9; audit: key of one document.")
    private List<String> keys = List.of();

    @Mixin
    private final ImpactOptions impactOptions = new ImpactOptions();

    @Mixin
    private final DiffOptions diffOptions = new DiffOptions();

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description =
                    "Only items of this product; may be given several times; not for impact and audit. Default: all.")
    private final List<String> products = new ArrayList<>();

    @Mixin
    private final GateOption gateOption = new GateOption();

    @Mixin
    private final RuleOptions ruleOptions = new RuleOptions();

    @Mixin
    private final ReportOutput output = new ReportOutput();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description =
                    "As the graph was at this time, for example 2026-01-31T12:00:00Z, or at this baseline. Default: now.")
    private @Nullable String asOf;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description =
                    "Report only what this user may read. Default: local, the administrator, or THROUGHLINE_PRINCIPAL.")
    private @Nullable String principal;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return report();
        } catch (ReportProblem problem) {
            var message = String.valueOf(problem.getMessage());
            throw problem.kind() == ReportProblem.Kind.DOCUMENT
                    ? UserFailure.failure(message)
                    : UserFailure.usage(message);
        }
    }

    private int report() throws IOException {
        var report = ReportName.parse("NAME", name);
        var format = output.format(report);
        var gate = gateOption.read(report);
        var request = request(report);
        var rules = ruleOptions.read(report);
        var settings = Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var judging = new ReportJudging(gate, rules, ruleOptions::runner);
            var verdict =
                    judging.of(request, graph.driver(), settings.principal().value());
            output.write(verdict.report(), format, session.out());
            verdict.failures().forEach(session.console()::say);
            return verdict.failures().isEmpty() ? 0 : UserFailure.FAILURE;
        }
    }

    private ReportRequest request(ReportName report) {
        if (impactOptions.isOfRepository() && report != ReportName.IMPACT) {
            throw UserFailure.usage("--diff and --repo are for impact, not for %s.".formatted(name));
        }
        var given = new TreeMap<String, List<String>>();
        ReportWords.put("key", keys, given);
        ReportWords.put("product", products, given);
        ReportWords.put("as-of", asOf == null ? List.of() : List.of(asOf), given);
        impactOptions.putInto(given);
        diffOptions.putInto(given);
        return ReportRequest.of(report, new ReportParameters(given, ReportWords::word), impactOptions.changes());
    }
}
