// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.Reconcile;
import io.throughline.ingest.ReconcileReport;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.progress.Progress;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

// [impl->TL-US-35]
@Command(
        name = "reconcile",
        header =
                "Find what the graph has and its sources no longer hold, or hold under other permissions; --apply takes it away.",
        description = {
            "Without --apply nothing is written. A source that cannot be read, or gives nothing at all, loses nothing:"
                    + " only --forget takes it out, with its history.",
        },
        footer = {
            "%nExit code: 0 done, 1 a source was not compared or something was not done, 2 wrong words.",
            "%nExamples:",
            "  throughline reconcile                                   every source of the graph, a preview",
            "  throughline reconcile files:docs --apply -o proof.txt",
            "  throughline reconcile --apply --forget github:octo-org/shop",
        })
final class ReconcileCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Sources as for ingest. Default: all that the graph knows.")
    private final List<String> sources = new ArrayList<>();

    @Option(names = "--apply", description = "Do it, and count again what is left.")
    private boolean apply;

    @Option(
            names = "--forget",
            paramLabel = "SOURCE",
            description = "Take this source out whole, with its history; several times for several.")
    private final List<String> forget = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file instead of stdout.")
    private @Nullable Path file;

    ReconcileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment());
        try (var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say)) {
            var reconcile = Reconcile.on(graph.driver(), Connectors::open, Progress.onStandardError());
            var report = apply ? apply(reconcile, settings) : reconcile.preview(sources, forget);
            write(json ? report.json() : report.text());
            return report.isWhole() ? 0 : UserFailure.FAILURE;
        }
    }

    private ReconcileReport apply(Reconcile reconcile, Settings settings) {
        try (var embedder = EmbedderFuture.open(settings.model())) {
            return reconcile.apply(sources, forget, embedder.get(), System.getProperty("user.name", "unknown"));
        }
    }

    private void write(String text) {
        if (file == null) {
            session.out().println(text);
            return;
        }
        try {
            Files.writeString(file, text + System.lineSeparator());
        } catch (IOException e) {
            session.out().println(text);
            throw UserFailure.failure(
                    "-o %s cannot be written, so the report was printed: check that its folder exists, who owns it, and the space on its disk."
                            .formatted(file));
        }
    }
}
