// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.support;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** One database process with plugin and schema for all integration tests of this module. */
public final class TestDatabase {
    public static final int DIMENSIONS = 384;
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final Path folder;
    private final DatabaseProcess process;
    private final Driver driver;

    private TestDatabase() {
        try {
            folder = Files.createTempDirectory("throughline-api-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        driver = GraphDatabase.driver(process.boltUri(), AuthTokens.basic(process.user(), process.password()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        new Schema(driver).apply(DIMENSIONS);
    }

    public static Driver driver() {
        return INSTANCE.driver;
    }

    /** What a service needs to reach it. */
    public static Map<String, Object> properties() {
        return Map.of(
                "throughline.neo4j.uri", INSTANCE.process.boltUri(),
                "throughline.neo4j.user", INSTANCE.process.user(),
                "throughline.neo4j.password", INSTANCE.process.password());
    }

    private void stop() {
        driver.close();
        process.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that stays behind does no harm.
        }
    }
}
