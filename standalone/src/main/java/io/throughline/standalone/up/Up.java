// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import io.throughline.api.ThroughlineService;
import io.throughline.database.DataFolder;
import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.ingest.EmbedderInForce;
import io.throughline.ingest.EventWorker;
import io.throughline.ingest.GraphPreparation;
import io.throughline.ingest.Ingest;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.IngestReport;
import io.throughline.ingest.schedule.Schedule;
import io.throughline.ingest.schedule.ScheduledIngest;
import io.throughline.standalone.connection.Drivers;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.OpenSources;
import io.throughline.standalone.connection.Queues;
import io.throughline.standalone.connection.RunFile;
import io.throughline.standalone.connection.RunningInstance;
import io.throughline.standalone.settings.RememberedModel;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.neo4j.driver.Driver;

/** One run of {@code up}, from the first check to the last process. */
// [impl->TL-US-16]
public final class Up implements AutoCloseable {
    private final Settings settings;
    private final Map<String, String> environment;
    private final DatabaseSettings databaseSettings;
    private final Console console;
    private final DataFolder folder;
    private final RunFile runFile;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private boolean closed;

    /** @param environment says where events wait */
    public Up(Settings settings, Map<String, String> environment, Console console) {
        this(settings, environment, settings.database(), console);
    }

    /** @param databaseSettings of the same data folder; the port is that of the settings */
    public Up(Settings settings, Map<String, String> environment, DatabaseSettings databaseSettings, Console console) {
        this.settings = settings;
        this.environment = environment;
        this.databaseSettings = databaseSettings;
        this.console = console;
        this.folder = new DataFolder(settings.data().value());
        this.runFile = RunFile.of(folder.path());
    }

    /** What must hold before anything is started; each refusal is known at once. */
    public void check() {
        runFile.running().ifPresent(other -> {
            throw UserFailure.failure(
                    "Throughline serves %s already (%s, process %d): use that one, stop it, or choose another folder with --data DIR."
                            .formatted(folder.path(), other.url(), other.pid()));
        });
        Queues.check(environment);
        Ports.requireFree(settings.port());
        Ports.requireFree(settings.boltPort());
        folder.prepare();
    }

    /**
     * Starts everything and stays until it is over.
     *
     * @param schedule of the same sources
     * @return the exit code: 1 when something failed for good; a stop by signal ends the process instead
     */
    public int run(OpenSources sources, Schedule schedule) {
        var began = System.nanoTime();
        var options = IngestOptions.of(environment);
        var boltPort = Ports.orFree(settings.boltPort().value());
        var boltUri = "bolt://127.0.0.1:" + boltPort;
        // Not among what is closed: an ingest may be in the middle of a text when everything stops.
        var model = EmbedderFuture.open(settings.model());
        var database = inBackground(
                "database-start",
                () -> keep(WatchedDatabase.start(
                        databaseSettings.onPort(boltPort),
                        RestartPolicy.forTheDatabase(),
                        console::say,
                        () -> end.complete(UserFailure.FAILURE))));
        var service = inBackground("service-start", () -> keep(startService(boltUri, model)));

        var watched = result(database);
        var driver = keep(Drivers.open(boltUri, watched.process().user(), folder.password()));
        var card = model.get().card();
        if (!GraphPreparation.isDone(driver, card)) {
            GraphPreparation.prepare(driver, card);
        }
        var queue = keep(Queues.open(driver, environment));
        RememberedModel.of(folder.path()).write(settings.model().value());
        var port = result(service).port();
        runFile.write(RunningInstance.self(port, boltUri));
        // Only now: before, the file may be another one's, who serves the folder already.
        keep((AutoCloseable) runFile::delete);
        console.say("Throughline is ready at http://127.0.0.1:%d after %.1f s (data in %s). Ctrl-C stops it."
                .formatted(port, seconds(began), folder.path()));

        var first = new BackgroundIngest(driver, model, watched, console, end, options);
        // As little among what is closed as the model that it begins with.
        var inForce = new EmbedderInForce(driver, model::get);
        var further = new ScheduledIngest(
                schedule, source -> again(source, driver, inForce, options), this::tell, console::say, end);
        var ingesting = new Thread(
                () -> {
                    first.run(sources);
                    further.run();
                },
                "ingest");
        ingesting.setDaemon(true);
        ingesting.start();
        var worker = keep(EventWorker.on(queue, driver, model::get, options, console::say));
        var following = new Thread(worker::run, "events");
        following.setDaemon(true);
        following.start();
        return end.join();
    }

    /** Stops service and database side by side, within five seconds, and is heard of no more. */
    @Override
    public void close() {
        List<AutoCloseable> parts;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            parts = List.copyOf(opened);
        }
        end.complete(0);
        var closing = parts.stream()
                .map(part ->
                        CompletableFuture.runAsync(() -> closeQuietly(part), task -> new Thread(task, "stop").start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(closing).join();
    }

    /** Opened anew each time, for a repository may have moved on, and a connection may have been lost. */
    private static IngestReport again(String source, Driver driver, EmbedderInForce model, IngestOptions options) {
        try (var opened = OpenSources.open(List.of(source))) {
            return Ingest.on(driver, model.get()).again(opened.connectors(), options);
        }
    }

    private void tell(String source, IngestReport report) {
        console.say("%s was read again: %,d items new or changed, %,d gone."
                .formatted(source, report.items().written(), report.items().gone()));
    }

    private ThroughlineService.Running startService(String boltUri, EmbedderFuture model) {
        try {
            return ThroughlineService.start(
                    Map.of(
                            "logging.level.ac.simons.neo4j.migrations",
                            "WARN",
                            "server.address",
                            "127.0.0.1",
                            "server.port",
                            settings.port().value(),
                            "throughline.principal",
                            settings.principal().value(),
                            "throughline.neo4j.uri",
                            boltUri,
                            "throughline.neo4j.user",
                            DatabaseProcess.USER,
                            "throughline.neo4j.password",
                            folder.password()),
                    model::get);
        } catch (RuntimeException e) {
            throw Ports.isFree(settings.port().value()) ? e : Ports.taken(settings.port());
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            closeQuietly(part);
        }
        opened.add(part);
        return part;
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // Everything ends here anyway, and the process's end closes what is left.
        }
    }

    private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task, name).start());
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
