// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.database;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The database as {@code up} runs it. */
public final class OurGraph implements Graph {
    private final DatabaseProcess process;
    private final Driver driver;

    private OurGraph(DatabaseProcess process, Driver driver) {
        this.process = process;
        this.driver = driver;
    }

    public static OurGraph start(Libraries libraries, Path data, Sizes sizes) {
        var process = DatabaseProcess.start(
                DatabaseSettings.of(libraries.folder(), data).withHeap(sizes.heap()));
        return new OurGraph(
                process, GraphDatabase.driver(process.boltUri(), AuthTokens.basic(process.user(), process.password())));
    }

    @Override
    public Driver driver() {
        return driver;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    /** What tells a command line where this database is. */
    public Map<String, String> environment() {
        return Map.of(
                "THROUGHLINE_NEO4J_URI", process.boltUri().toString(),
                "THROUGHLINE_NEO4J_USER", process.user(),
                "THROUGHLINE_NEO4J_PASSWORD", process.password());
    }

    @Override
    public void close() {
        driver.close();
        process.close();
    }
}
