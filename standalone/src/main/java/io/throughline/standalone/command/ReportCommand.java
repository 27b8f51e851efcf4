// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.CoverageRows;
import io.throughline.api.report.Report;
import io.throughline.api.report.ReportKind;
import io.throughline.api.report.SuspectRows;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queries;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
            "coverage counts what stands for each story and spec, gaps shows those that lack something, matrix names every spec,"
                    + " task, code and test with its evidence. A story needs a spec or code, and a test; a spec needs code."
                    + " suspects shows links of which an end changed since they were made or reviewed. impact shows what the"
                    + " documents KEY, or the files that --diff finds changed, touch up to the product and down to code and tests.",
        },
        footer = {
            "%nExamples:",
            "  throughline report gaps                                      as Markdown, to read here",
            "  throughline report matrix --format html -o matrix.html       to mail, print and filter",
            "  throughline report coverage --product Dronology --format csv > coverage.csv",
            "  throughline report impact TL-SPEC-9                          what a change of it touches",
            "  throughline report impact --diff main...HEAD                 a comment for a pull request",
        })
// [impl->TL-US-25]
final class ReportCommand implements Callable<Integer> {
    private static final String IMPACT = "impact";
    private static final String SUSPECTS = "suspects";

    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "coverage, gaps, matrix, suspects or impact.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "KEY",
            description = "impact: keys of the documents that change, for example TL-SPEC-9.")
    private List<String> keys = List.of();

    @Mixin
    private final ImpactOptions impactOptions = new ImpactOptions();

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description = "Only items of this product; may be given several times; not for impact. Default: all.")
    private final List<String> products = new ArrayList<>();

    @Mixin
    private final ReportOutput output = new ReportOutput();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "As the graph was at this time, for example 2026-01-31T12:00:00Z. Default: now.")
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
    public Integer call() {
        var moment = moment();
        var kind = kind();
        output.check();
        var settings = Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var reader = settings.principal().value();
            output.write(kind.ask(new Queries(graph.driver(), reader), reader, moment), session.out());
            return 0;
        }
    }

    /** A report whose words are understood, and which can be asked for. */
    @FunctionalInterface
    private interface Kind {
        Report ask(Queries queries, String reader, ZonedDateTime moment);
    }

    private Kind kind() {
        if (name.equals(IMPACT)) {
            if (!products.isEmpty()) {
                throw UserFailure.usage("--product is not for impact: a change is followed wherever it leads.");
            }
            var impact = ImpactReport.prepare(keys, impactOptions);
            return (queries, reader, moment) -> impact.ask(queries, reader, moment, about(reader, moment, false));
        }
        var kind = ReportKind.parse(name);
        if (kind.isEmpty() && !name.equals(SUSPECTS)) {
            throw UserFailure.usage(
                    "NAME is `%s`, allowed are coverage, gaps, matrix, suspects and impact.".formatted(name));
        } else if (!keys.isEmpty() || impactOptions.isGiven()) {
            throw UserFailure.usage("KEY, --diff and --repo are for impact, not for %s.".formatted(name));
        }
        return (queries, reader, moment) -> kind.map(judging -> judging.of(
                        new CoverageRows(queries.coverage(products, judging.proofs(), moment)),
                        about(reader, moment, true)))
                .orElseGet(
                        () -> new SuspectRows(queries.suspects(products, moment)).report(about(reader, moment, false)));
    }

    private List<Report.Fact> about(String reader, ZonedDateTime moment, boolean judged) {
        var facts = new ArrayList<>(
                List.of(new Report.Fact("As of", moment.toInstant().toString()), new Report.Fact("Read as", reader)));
        if (judged) {
            facts.add(new Report.Fact("Policy", "UserStory needs spec|code and test, TechSpec needs code"));
        }
        if (!products.isEmpty()) {
            facts.add(new Report.Fact("Products", String.join(", ", products)));
        }
        return facts;
    }

    /** Also now is a moment: asked for it later, the same report comes again. */
    private ZonedDateTime moment() {
        if (asOf == null) {
            return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        }
        try {
            return Instant.parse(asOf).atZone(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw UserFailure.usage("--as-of is `%s`, a time such as 2026-01-31T12:00:00Z is needed.".formatted(asOf));
        }
    }
}
