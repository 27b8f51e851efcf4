// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.Ingest;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        })
final class IngestCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = Connectors.SCHEMES + "; files are Markdown, text and HTML.")
    private final List<String> sources = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Embedding model, as in `throughline up --help`. Default: the data folder's own.")
    private @Nullable String model;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    IngestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data).withModel(model), session.environment());
        try (var opened = OpenSources.open(sources);
                var embedder = EmbedderFuture.open(settings.model());
                var graph = GraphConnection.open(settings, session.environment(), session.console()::say)) {
            var report = Ingest.on(graph.driver(), embedder.get())
                    .run(opened.connectors(), IngestOptions.defaults(), Progress.onStandardError());
            if (settings.neo4jUri().value().isEmpty()) {
                RememberedModel.of(settings.data().value())
                        .write(settings.model().value());
            }
            session.out().println(json ? report.json() : report.text());
            return report.findingCount() == 0 ? 0 : UserFailure.FAILURE;
        }
    }
}
