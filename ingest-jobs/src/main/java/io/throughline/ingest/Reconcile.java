// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.ReconcileReport.Applied;
import io.throughline.ingest.job.IngestJob;
import io.throughline.ingest.job.ReconcilePlan;
import io.throughline.ingest.job.ReconcileProof;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.store.ForgottenSource;
import io.throughline.ingest.store.Holdings;
import io.throughline.ingest.store.LockedGraph;
import io.throughline.ingest.store.ReconcileReads;
import io.throughline.ingest.store.RunLog;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Driver;

/**
 * Finds what the graph has and its sources no longer hold, or hold under other permissions, and takes it away. A source
 * that cannot be read, or gives nothing at all, loses nothing; only to forget it by name removes it, with its history.
 */
// [impl->TL-US-35]
public final class Reconcile {
    private final Driver driver;
    private final Function<String, Connector> connectors;
    private final IngestOptions options;
    private final ProgressListener progress;

    private Reconcile(Driver driver, Function<String, Connector> connectors, ProgressListener progress) {
        this.driver = driver;
        this.connectors = connectors;
        this.options = IngestOptions.defaults();
        this.progress = progress;
    }

    /**
     * @param driver stays open
     * @param connectors opens a source by its address
     */
    public static Reconcile on(Driver driver, Function<String, Connector> connectors, ProgressListener progress) {
        return new Reconcile(driver, connectors, progress);
    }

    /**
     * Writes nothing.
     *
     * @param sources addresses; all of the graph when neither these nor {@code forget} are named
     * @param forget sources to be taken out whole, by address or id
     * @throws SourceException when a word names no source
     */
    public ReconcileReport preview(List<String> sources, List<String> forget) {
        return DatabaseWork.run(() -> {
            try (var plan =
                    ReconcilePlan.of(new ReconcileReads(driver), connectors, options, progress, sources, forget)) {
                return plan.report();
            }
        });
    }

    /**
     * Does what a preview shows, and counts again afterwards.
     *
     * @param by who is answerable
     * @throws IngestException when another run is writing, or the database is gone
     */
    public ReconcileReport apply(List<String> sources, List<String> forget, TextEmbedder embedder, String by) {
        return DatabaseWork.run(() -> {
            GraphPreparation.prepare(driver, embedder.card());
            try (var plan =
                    ReconcilePlan.of(new ReconcileReads(driver), connectors, options, progress, sources, forget)) {
                var now = ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
                var report = plan.report();
                String runId;
                try (var graph = LockedGraph.lock(driver, now)) {
                    plan.forgotten().forEach(source -> new ForgottenSource(graph, source).delete());
                    runId = new IngestJob(graph, embedder, options, progress)
                            .run(plan.narrowed())
                            .runId();
                    RunLog.sign(graph, runId, by);
                }
                return new ReconcileReport(
                        new ReconcileProof(new Holdings(driver)).of(report.sources()),
                        report.grants(),
                        Optional.of(new Applied(runId, now, by)));
            }
        });
    }
}
