// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.ingest.EventWorker;
import io.throughline.ingest.GraphPreparation;
import io.throughline.ingest.IngestOptions;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.GraphConnection;
import io.throughline.standalone.connection.Queues;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "worker",
        header = "Look into what webhooks said, beside the worker that `up` has, until Ctrl-C.",
        description =
                "Takes events from the queue, asks the sources for just what they name, and brings that in. Any number of"
                        + " workers may run; one at a time writes.",
        footer = {
            "%nExamples:",
            "  throughline worker --data shop-data",
            "  THROUGHLINE_NEO4J_URI=bolt://graph:7687 THROUGHLINE_QUEUE_URI=redis://queue:6379 throughline worker",
        })
// [impl->TL-US-31]
final class WorkerCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The embedding model of the graph. Default: the data folder's own, or THROUGHLINE_MODEL.")
    private @Nullable String model;

    WorkerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data).withModel(model), session.environment());
        try (var embedder = EmbedderFuture.open(settings.model());
                var graph = GraphConnection.openFilled(settings, session.environment(), session.console()::say);
                var queue = Queues.open(graph.driver(), session.environment());
                var worker = EventWorker.on(
                        queue,
                        graph.driver(),
                        embedder::get,
                        IngestOptions.of(session.environment()),
                        session.console()::say)) {
            if (!GraphPreparation.isDone(graph.driver(), embedder.get().card())) {
                GraphPreparation.prepare(graph.driver(), embedder.get().card());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "stop-worker"));
            session.console().say("The worker waits for events. Ctrl-C stops it.");
            worker.run();
            return 0;
        }
    }
}
