// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.database.DataFolder;
import io.throughline.database.DatabaseProcess;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * The graph for the length of one command: an external database when one is named, else the one that a running
 * {@code up} has, else the data folder's own, started for this command and stopped with it.
 */
public final class GraphConnection implements AutoCloseable {
    private final Driver driver;
    private final @Nullable DatabaseProcess process;

    private GraphConnection(Driver driver, @Nullable DatabaseProcess process) {
        this.driver = driver;
        this.process = process;
    }

    /** For a command that writes: an empty data folder is fine. */
    public static GraphConnection open(Settings settings, Map<String, String> environment, Consumer<String> notes) {
        var uri = settings.neo4jUri().value();
        if (!uri.isEmpty()) {
            return external(uri, environment);
        }
        var data = settings.data().value();
        var running = RunFile.of(data).running();
        if (running.isPresent()) {
            return new GraphConnection(
                    Drivers.open(running.get().boltUri(), DatabaseProcess.USER, new DataFolder(data).password()), null);
        }
        notes.accept(
                "Starting the database of %s for this command (`throughline up` keeps it running).".formatted(data));
        var process = DatabaseProcess.start(settings.database());
        return new GraphConnection(
                Drivers.open(process.boltUri().toString(), process.user(), process.password()), process);
    }

    /** For a command that reads: a data folder that holds nothing is a mistake, and none is made. */
    public static GraphConnection openFilled(
            Settings settings, Map<String, String> environment, Consumer<String> notes) {
        var folder = new DataFolder(settings.data().value());
        if (settings.neo4jUri().value().isEmpty() && !Files.isDirectory(folder.databaseHome())) {
            throw UserFailure.failure(
                    "There is no graph in %s yet: run `throughline up` or `throughline ingest SOURCE` first, or name its folder with --data DIR."
                            .formatted(folder.path()));
        }
        return open(settings, environment, notes);
    }

    public Driver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
        if (process != null) {
            process.close();
        }
    }

    private static GraphConnection external(String uri, Map<String, String> environment) {
        var user = environment.getOrDefault("THROUGHLINE_NEO4J_USER", DatabaseProcess.USER);
        var password = environment.getOrDefault("THROUGHLINE_NEO4J_PASSWORD", "");
        try {
            return answering(Drivers.open(uri, user, password));
        } catch (IllegalArgumentException e) {
            throw UserFailure.usage("THROUGHLINE_NEO4J_URI is `%s`: write it as bolt://HOST:PORT.".formatted(uri));
        }
    }

    /** Asked once, because a query would be tried for a minute while somebody waits for a database that is not there. */
    private static GraphConnection answering(Driver driver) {
        try {
            driver.verifyConnectivity();
            return new GraphConnection(driver, null);
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }
}
