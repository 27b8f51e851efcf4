// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.graph;

import io.throughline.names.Indexes;
import io.throughline.plugin.procedure.AccessProcedures;
import io.throughline.plugin.procedure.SearchProcedures;
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

    private static final EmbeddedDatabase INSTANCE = new EmbeddedDatabase();

    private final GraphDatabaseService database;

    private EmbeddedDatabase() {
        try {
            var folder = Files.createTempDirectory("throughline-plugin");
            var service = start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, folder), "stop embedded database"));
            database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            register();
            applySchema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an empty graph and every index online. */
    public static EmbeddedDatabase cleared() {
        INSTANCE.clear();
        return INSTANCE;
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
            procedures.registerProcedure(TraceProcedures.class);
            procedures.registerProcedure(AccessProcedures.class);
            procedures.registerFunction(TextFunctions.class);
        } catch (KernelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseManagementService start(Path folder) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build();
    }

    private static void stop(DatabaseManagementService service, Path folder) {
        service.shutdown();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The folder lies among the system's temporary files, which the system clears.
        }
    }
}
