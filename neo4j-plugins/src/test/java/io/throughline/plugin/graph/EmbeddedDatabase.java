// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.graph;

import io.throughline.names.Indexes;
import io.throughline.plugin.procedure.AccessProcedures;
import io.throughline.plugin.procedure.CoverageProcedures;
import io.throughline.plugin.procedure.FacetProcedures;
import io.throughline.plugin.procedure.GapProcedures;
import io.throughline.plugin.procedure.ImpactProcedures;
import io.throughline.plugin.procedure.MemoryProcedures;
import io.throughline.plugin.procedure.SearchProcedures;
import io.throughline.plugin.procedure.SuggestProcedures;
import io.throughline.plugin.procedure.SuspectProcedures;
import io.throughline.plugin.procedure.TextFunctions;
import io.throughline.plugin.procedure.TraceProcedures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** One Neo4j in the JVM of the tests, with our schema and procedures; started once, since that takes seconds. */
public final class EmbeddedDatabase {
    /** Small, so that tests can write vectors by hand. */
    public static final int DIMENSIONS = 4;

    private static final Path MIGRATIONS = Path.of(
            System.getProperty("throughline.root", ".."),
            "cypher-migrations/src/main/resources/throughline/migrations");

    private static final EmbeddedDatabase INSTANCE = new EmbeddedDatabase(Map.of());

    private final Path folder;
    private final Map<String, String> settings;
    private DatabaseManagementService management;
    private GraphDatabaseService database;

    private EmbeddedDatabase(Map<String, String> settings) {
        this.settings = settings;
        try {
            folder = Files.createTempDirectory("throughline-plugin");
            open();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop embedded database"));
            applySchema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an empty graph, every index online and the memory filled. */
    public static EmbeddedDatabase cleared() {
        INSTANCE.clear();
        INSTANCE.awaitMemory("ready");
        return INSTANCE;
    }

    /** A database of its own, for tests that restart it or need other settings; {@link #stop} it after use. */
    public static EmbeddedDatabase with(Map<String, String> settings) {
        return new EmbeddedDatabase(settings);
    }

    /** Stops and starts the database on the same store. */
    public void restart() {
        management.shutdown();
        open();
    }

    public void awaitMemory(String state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!state.equals(run("CALL throughline.search.memory() YIELD state RETURN state")
                .get(0)
                .get("state"))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The memory did not come to be " + state + " in a minute.");
            }
            Thread.onSpinWait();
        }
    }

    private void open() {
        management = start(folder, settings);
        database = management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        register();
    }

    public GraphDatabaseService service() {
        return database;
    }

    public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
        try (var transaction = database.beginTx()) {
            var rows = new ArrayList<Map<String, Object>>();
            try (var result = transaction.execute(cypher, parameters)) {
                while (result.hasNext()) {
                    rows.add(new LinkedHashMap<>(result.next()));
                }
            }
            transaction.commit();
            return rows;
        }
    }

    public List<Map<String, Object>> run(String cypher) {
        return run(cypher, Map.of());
    }

    private void clear() {
        run("MATCH (n) DETACH DELETE n");
        run("CALL db.awaitIndexes(60)");
    }

    private void applySchema() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted().toList()) {
                applyStatements(Files.readString(file));
            }
        }
        run("""
                CREATE VECTOR INDEX %s IF NOT EXISTS FOR (c:Chunk) ON (c.embedding)
                OPTIONS {indexConfig: {`vector.dimensions`: %d, `vector.similarity_function`: 'cosine',
                                       `vector.quantization.enabled`: false}}
                """.formatted(Indexes.CHUNK_EMBEDDING, DIMENSIONS));
        try (var transaction = database.beginTx()) {
            transaction.schema().awaitIndexesOnline(60, TimeUnit.SECONDS);
        }
    }

    private void applyStatements(String migration) {
        for (var statement : migration.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                run(statement.replaceAll(";\\s*$", ""));
            }
        }
    }

    private void register() {
        var procedures =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(GlobalProcedures.class);
        try {
            procedures.registerProcedure(SearchProcedures.class);
            procedures.registerProcedure(MemoryProcedures.class);
            procedures.registerProcedure(FacetProcedures.class);
            procedures.registerProcedure(TraceProcedures.class);
            procedures.registerProcedure(CoverageProcedures.class);
            procedures.registerProcedure(GapProcedures.class);
            procedures.registerProcedure(ImpactProcedures.class);
            procedures.registerProcedure(SuspectProcedures.class);
            procedures.registerProcedure(SuggestProcedures.class);
            procedures.registerProcedure(AccessProcedures.class);
            procedures.registerFunction(TextFunctions.class);
        } catch (KernelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseManagementService start(Path folder, Map<String, String> settings) {
        var file = folder.resolve("neo4j.conf");
        try {
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatabaseManagementServiceBuilder(folder)
                .loadPropertiesFromFile(file)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build();
    }

    /** Stops the database and removes its files. */
    public void stop() {
        management.shutdown();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The folder lies among the system's temporary files, which the system clears.
        }
    }
}
