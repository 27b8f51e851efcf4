// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import io.throughline.ingest.GraphPreparation;
import io.throughline.ingest.Ingest;
import io.throughline.ingest.IngestException;
import io.throughline.ingest.IngestHistory;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.IngestReport;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.progress.Progress;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.OpenSources;
import io.throughline.standalone.settings.UserFailure;
import java.util.concurrent.CompletableFuture;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/** The first ingest of an {@code up}: beside the service, and taken up again after the database was restarted. */
final class BackgroundIngest {
    /** A connection breaks a moment before its process is known to have ended. */
    private static final int NOTICE_MILLIS = 1_000;
    /** As many as the graph keeps. */
    private static final int RUNS_MAX = 200;

    private final Driver driver;
    private final EmbedderFuture model;
    private final WatchedDatabase database;
    private final Console console;
    private final CompletableFuture<Integer> end;
    private final IngestOptions options;

    BackgroundIngest(
            Driver driver,
            EmbedderFuture model,
            WatchedDatabase database,
            Console console,
            CompletableFuture<Integer> end,
            IngestOptions options) {
        this.driver = driver;
        this.model = model;
        this.database = database;
        this.console = console;
        this.end = end;
        this.options = options;
    }

    void run(OpenSources sources) {
        var progress = new StructureNotice(
                Progress.onStandardError(),
                waiting -> console.say(
                        "The graph can be browsed; %,d passages get their vectors now.".formatted(waiting)));
        try {
            var restarts = database.restarts();
            while (!isDone(sources, progress, restarts)) {
                restarts = database.restarts();
                console.say("The ingest goes on where it stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail("The ingest failed unexpectedly (%s): run it again with --debug and report what it prints."
                    .formatted(e));
        }
    }

    /** @return false when the database was restarted under it, so that it is to be taken up again */
    private boolean isDone(OpenSources sources, ProgressListener progress, int restarts) throws InterruptedException {
        try {
            prepare();
            tell(Ingest.on(driver, model.get()).run(sources.connectors(), options, progress));
            return true;
        } catch (SourceException e) {
            if (hasServedBefore()) {
                console.say(e.getMessage() + " What is in the graph stays served.");
            } else {
                fail(String.valueOf(e.getMessage()));
            }
            return true;
        } catch (IngestException e) {
            Thread.sleep(NOTICE_MILLIS);
            if (end.isDone() || database.wasRestartedSince(restarts)) {
                return end.isDone();
            }
            console.say(e.getMessage() + " What is in the graph stays served.");
            return true;
        }
    }

    /** Once more where it was done: what a person changed by hand since is mended, or told. */
    private void prepare() {
        try {
            GraphPreparation.prepare(driver, model.get().card());
        } catch (Neo4jException e) {
            throw new IngestException("The database failed before the ingest began: start it again.", e);
        }
    }

    /** Who starts with a source that cannot be read wants to know at once; who has a graph wants it served. */
    private boolean hasServedBefore() {
        try {
            return IngestHistory.of(driver).runs(RUNS_MAX).stream()
                    .anyMatch(run -> run.status().equals("done"));
        } catch (Neo4jException e) {
            return false;
        }
    }

    private void tell(IngestReport report) {
        console.say(report.text());
        console.say(
                report.vectors().waiting() == 0
                        ? "Vectors are complete: search finds by meaning too."
                        : "%,d passages have no vector yet; the next run makes them."
                                .formatted(report.vectors().waiting()));
    }

    private void fail(String sentence) {
        if (!end.isDone()) {
            console.say(sentence);
            end.complete(UserFailure.FAILURE);
        }
    }
}
