// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.Ingest;
import io.throughline.ingest.IngestHistory;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.progress.Progress;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.OpenSources;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.RememberedModel;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        header = "Read sources into the graph; only what changed since the last time is done again.",
        description = {
            "Uses the database of a running `up` on the same data folder, or starts it for this command."
                    + " A run that was stopped or killed goes on with the same command. The summary goes to stdout.",
        },
        footer = {
            "%nExit code: 0 done, 1 done with findings or failed, 2 wrong words.",
            "%nExamples:",
            "  throughline ingest git:.                                commits, code and documents of this repository",
            "  throughline ingest files:docs csv:tracker.csv --data shop-data",
            "  throughline ingest git:https://example.org/shop.git --json",
            "  throughline ingest --dry-run files:docs                 what would change",
            "  throughline ingest status                               the last runs",
        })
final class IngestCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = Connectors.SCHEMES
                    + "; files are text, Markdown, HTML, AsciiDoc, reStructuredText, office files and e-mail.")
    private final List<String> sources = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Embedding model, as in `throughline up --help`. Default: the data folder's own.")
    private @Nullable String model;

    @Option(names = "--dry-run", description = "Say what would be added, changed and removed, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--fail-rate",
            paramLabel = "X",
            description =
                    "Share of a source's new and changed items that may be unreadable before the run fails, 0 to 1;"
                            + " fewer than ten never fail it. Default: 0.1, or THROUGHLINE_FAIL_RATE.")
    private @Nullable String failRate;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'SOURCE'");
        }
        return dryRun ? compare() : ingest();
    }

    private int compare() {
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var opened = OpenSources.open(sources);
                var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var report =
                    IngestHistory.of(graph.driver()).dryRun(opened.connectors(), options(), Progress.onStandardError());
            session.out().println(json ? report.json() : report.text());
            return report.hasFindings() ? UserFailure.FAILURE : 0;
        }
    }

    private IngestOptions options() {
        return failRate == null
                ? IngestOptions.of(session.environment())
                : IngestOptions.defaults().withFailRate("--fail-rate", failRate);
    }

    private int ingest() {
        var options = options();
        var settings = Settings.resolve(Given.data(dataOptions.data).withModel(model), session.environment());
        try (var opened = OpenSources.open(sources);
                var embedder = EmbedderFuture.open(settings.model());
                var graph = GraphConnection.open(settings, session.environment(), session.console()::say)) {
            var report = Ingest.on(graph.driver(), embedder.get())
                    .run(opened.connectors(), options, Progress.onStandardError());
            if (settings.neo4jUri().value().isEmpty()) {
                RememberedModel.of(settings.data().value())
                        .write(settings.model().value());
            }
            session.out().println(json ? report.json() : report.text());
            return report.findingCount() == 0 ? 0 : UserFailure.FAILURE;
        }
    }
}
