// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.CoverageRows;
import io.throughline.api.report.Report;
import io.throughline.api.report.ReportFormat;
import io.throughline.api.report.ReportKind;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queries;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        header = "Write down which requirements are realised and proved, by what, and what is missing.",
        description = {
            "coverage counts what stands for each story and spec, gaps shows those that lack something, matrix names every spec,"
                    + " task, code and test with its evidence. A story needs a spec or code, and a test; a spec needs code.",
        },
        footer = {
            "%nExamples:",
            "  throughline report gaps                                      as Markdown, to read here",
            "  throughline report matrix --format html -o matrix.html       to mail, print and filter",
            "  throughline report coverage --product Dronology --format csv > coverage.csv",
        })
// [impl->TL-US-25]
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "NAME", description = "coverage, gaps or matrix.")
    private String name = "";

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description = "Only items of this product; may be given several times. Default: all.")
    private final List<String> products = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "md",
            description = "html, csv, json or md. Default: md.")
    private String format = "md";

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file instead of stdout.")
    private @Nullable Path file;

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
        var kind = ReportKind.parse(name)
                .orElseThrow(() ->
                        UserFailure.usage("NAME is `%s`, allowed are coverage, gaps and matrix.".formatted(name)));
        var written = ReportFormat.parse(format)
                .orElseThrow(() ->
                        UserFailure.usage("--format is `%s`, allowed are html, csv, json and md.".formatted(format)));
        var settings = Settings.resolve(Given.data(dataOptions.data).withPrincipal(principal), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var queries = new Queries(graph.driver(), settings.principal().value());
            var rows = queries.coverage(products, kind.proofs(), moment);
            var report =
                    kind.of(new CoverageRows(rows), about(settings.principal().value(), moment));
            write(written.write(report));
            return 0;
        }
    }

    private List<Report.Fact> about(String reader, ZonedDateTime moment) {
        var facts = new ArrayList<>(List.of(
                new Report.Fact("As of", moment.toInstant().toString()),
                new Report.Fact("Read as", reader),
                new Report.Fact("Policy", "UserStory needs spec|code and test, TechSpec needs code")));
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

    private void write(String text) {
        if (file == null) {
            session.out().print(text);
            session.out().flush();
            return;
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw UserFailure.failure(
                    "-o %s cannot be written: check that its folder exists, who owns it, and the space on its disk."
                            .formatted(file));
        }
    }
}
