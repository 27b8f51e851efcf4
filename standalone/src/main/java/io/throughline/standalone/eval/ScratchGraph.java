// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.standalone.connection.Drivers;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import org.neo4j.driver.Driver;

/** A database on a new folder, started as for every command, and gone with its folder when it is closed. */
final class ScratchGraph implements AutoCloseable {
    private final Path folder;
    private final DatabaseProcess process;
    private final Driver driver;
    private final Thread atExit;

    private ScratchGraph(Path folder, DatabaseProcess process, Driver driver) {
        this.folder = folder;
        this.process = process;
        this.driver = driver;
        // Ctrl-C must not leave hundreds of megabytes behind.
        this.atExit = new Thread(this::remove, "scratch-graph-removal");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @param settings how to run a database on a data folder */
    static ScratchGraph start(Function<Path, DatabaseSettings> settings) {
        var folder = folder();
        try {
            var process = DatabaseProcess.start(settings.apply(folder));
            return new ScratchGraph(
                    folder, process, Drivers.open(process.boltUri().toString(), process.user(), process.password()));
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    Driver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
        remove();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void remove() {
        process.close();
        delete(folder);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("throughline-eval");
        } catch (IOException e) {
            throw UserFailure.failure("No temporary folder can be made below %s: make room, or set TMPDIR."
                    .formatted(System.getProperty("java.io.tmpdir")));
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
