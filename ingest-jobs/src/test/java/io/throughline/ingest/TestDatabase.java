// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;

/** One real database for all integration tests of this module: it takes seconds to start. */
public final class TestDatabase {
    private static final class Holder {
        static final TestDatabase INSTANCE = new TestDatabase();
    }

    private final Driver driver;

    private TestDatabase() {
        var data = temporaryFolder();
        var process = DatabaseProcess.start(DatabaseSettings.forTests(data));
        driver = GraphDatabase.driver(process.boltUri(), AuthTokens.basic(process.user(), process.password()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            driver.close();
            process.close();
            delete(data);
        }));
    }

    /** The database with our schema and without data. */
    public static TestDatabase empty() {
        var database = Holder.INSTANCE;
        database.clear();
        return database;
    }

    public Driver driver() {
        return driver;
    }

    public IngestReport ingest(FakeEmbedder embedder, MemorySource... sources) {
        return Ingest.on(driver, embedder)
                .run(List.of(sources), IngestOptions.defaults().withBatchItems(3), ProgressListener.none());
    }

    public IngestReport ingest(MemorySource... sources) {
        return ingest(new FakeEmbedder(), sources);
    }

    public List<Record> query(String statement) {
        return driver.executableQuery(statement).execute().records();
    }

    public List<Record> query(String statement, Map<String, Object> parameters) {
        return driver.executableQuery(statement)
                .withParameters(parameters)
                .execute()
                .records();
    }

    /** The single value of the single row. */
    public Object value(String statement) {
        return query(statement).get(0).get(0).asObject();
    }

    /** The first column as text, sorted. */
    public List<String> texts(String statement) {
        return query(statement).stream()
                .map(row -> row.get(0).asString())
                .sorted()
                .toList();
    }

    private void clear() {
        try (var session = driver.session()) {
            session.run(
                            "MATCH (n) WHERE NOT n:__Neo4jMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("throughline-ingest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
