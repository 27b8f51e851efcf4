// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.IngestReport.ItemCounts;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.follow.EventLoop;
import io.throughline.ingest.follow.Graph;
import io.throughline.ingest.job.IngestJob;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.store.LockedGraph;
import io.throughline.ingest.store.SourceAddresses;
import io.throughline.queue.EventQueue;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/** Keeps the sources of a graph in step with the events in a queue. Several of them may work on one queue. */
public final class EventWorker implements AutoCloseable {
    private final EventLoop loop;
    private final EmbedderInForce embedder;

    private EventWorker(EventLoop loop, EmbedderInForce embedder) {
        this.loop = loop;
        this.embedder = embedder;
    }

    /**
     * @param queue stays open
     * @param driver stays open; the graph was prepared with the model
     * @param embedder of the model, asked for when it is needed first; stays open; another model is followed when it comes into force
     * @param notes hears one sentence on what was brought in, and on trouble
     */
    public static EventWorker on(
            EventQueue queue,
            Driver driver,
            Supplier<TextEmbedder> embedder,
            IngestOptions options,
            Consumer<String> notes) {
        return on(queue, driver, embedder, options, notes, Connectors::open);
    }

    static EventWorker on(
            EventQueue queue,
            Driver driver,
            Supplier<TextEmbedder> embedder,
            IngestOptions options,
            Consumer<String> notes,
            Function<String, Connector> opener) {
        var inForce = new EmbedderInForce(driver, embedder);
        return new EventWorker(new EventLoop(queue, new DriverGraph(driver, inForce, options), opener, notes), inForce);
    }

    /** Looks into events until it is closed. */
    public void run() {
        loop.run();
    }

    /** Looks into what is due now. @return false when nothing was */
    boolean step() {
        return loop.step();
    }

    @Override
    public void close() {
        loop.close();
        embedder.close();
    }

    private record DriverGraph(Driver driver, EmbedderInForce embedder, IngestOptions options) implements Graph {
        @Override
        public List<String> addresses(List<String> services) {
            return saying(() -> new SourceAddresses(driver).of(services));
        }

        @Override
        public void alone(Consumer<Function<List<Connector>, ItemCounts>> work) {
            var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
            saying(() -> {
                try (var graph = LockedGraph.lock(driver, now)) {
                    work.accept(sources ->
                            new IngestJob(graph, embedder.get(), options, ProgressListener.none()).follow(sources));
                }
                return now;
            });
        }

        private static <T> T saying(Supplier<T> work) {
            try {
                return work.get();
            } catch (Neo4jException e) {
                throw new IngestException(
                        "The database cannot be reached or refuses: events wait until it is back.", e);
            }
        }
    }
}
