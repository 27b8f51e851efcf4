// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.job.IngestJob;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.store.LockedGraph;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.neo4j.driver.Driver;

/**
 * Writes what sources hold into a graph. Running again changes only what the sources changed; a run that was killed is
 * continued by the same call.
 */
// [impl->TL-US-5]
public final class Ingest {
    private final Driver driver;
    private final TextEmbedder embedder;

    private Ingest(Driver driver, TextEmbedder embedder) {
        this.driver = driver;
        this.embedder = embedder;
    }

    /** @param driver and {@code embedder} stay open; the graph is prepared by the run */
    public static Ingest on(Driver driver, TextEmbedder embedder) {
        return new Ingest(driver, embedder);
    }

    /**
     * Runs once over the sources, in their order; a source that is named twice is read once.
     *
     * @param sources stay open
     * @throws SourceException when a source cannot be read; what was written of it stays and is no loss
     * @throws IngestException when another run is writing, the graph holds another model, or the database is gone
     */
    public IngestReport run(List<Connector> sources, IngestOptions options, ProgressListener progress) {
        return locked(options, progress, job -> job.run(sources));
    }

    /**
     * As {@link #run}, for what is done again and again: noted among the runs only when it changed something, and when it
     * fails, in place of an earlier one that failed just so.
     */
    public IngestReport again(List<Connector> sources, IngestOptions options) {
        return locked(options, ProgressListener.none(), job -> job.again(sources));
    }

    private IngestReport locked(
            IngestOptions options, ProgressListener progress, Function<IngestJob, IngestReport> work) {
        return DatabaseWork.run(() -> {
            GraphPreparation.prepare(driver, embedder.card());
            var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
            try (var graph = LockedGraph.lock(driver, now)) {
                return work.apply(new IngestJob(graph, embedder, options, progress));
            }
        });
    }
}
