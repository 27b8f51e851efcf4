// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.schema;

import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import io.throughline.names.Indexes;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** The schema of the graph. Applying it twice changes nothing. */
public final class Schema {
    private static final String MIGRATIONS = "classpath:throughline/migrations";
    /** The largest width that Neo4j's vector index takes. */
    private static final int DIMENSIONS_MAX = 4096;

    private final Driver driver;

    /** @param driver connected as a user who may change the schema; stays open */
    public Schema(Driver driver) {
        this.driver = driver;
    }

    /**
     * Applies what is missing and waits until every index is online.
     *
     * @param dimensions width of the vectors the index takes, in [1, 4096]
     * @throws SchemaException when the database is of another version, or its vector index has another width
     */
    public void apply(int dimensions) {
        if (dimensions < 1 || dimensions > DIMENSIONS_MAX) {
            throw new IllegalArgumentException(
                    "dimensions is %d, allowed is 1 to %d".formatted(dimensions, DIMENSIONS_MAX));
        }
        try {
            var migrations = migrations();
            if (!isApplied(migrations)) {
                migrations.apply();
            }
            ensureVectorIndex(dimensions);
            driver.executableQuery("CALL db.awaitIndexes(300)").execute();
        } catch (MigrationsException e) {
            throw new SchemaException(
                    "The data folder was written by another version of Throughline, or its schema was changed by hand:"
                            + " start with the version that wrote it, or with an empty folder (--data DIR).",
                    e);
        } catch (Neo4jException e) {
            throw new SchemaException("The database refused the schema: is the Throughline plugin installed in it?", e);
        }
    }

    /** Whether every step was applied, by the database's own list of them: what {@link #apply} would find, in one question. */
    public boolean isApplied() {
        return isApplied(migrations());
    }

    /** Every index and constraint, one line each, sorted by name: the golden file compares exactly this text. */
    public String describe() {
        return String.join("\n", constraints()) + "\n" + String.join("\n", indexes()) + "\n";
    }

    private Migrations migrations() {
        var config = MigrationsConfig.builder()
                .withLocationsToScan(MIGRATIONS)
                .withAutocrlf(true)
                .build();
        return new Migrations(config, driver);
    }

    /** One question instead of the dozen that applying nothing asks: each costs a database that just started a while. */
    private boolean isApplied(Migrations migrations) {
        var ours = migrations.info(ChainBuilderMode.LOCAL).getElements().stream()
                .map(step -> step.getVersion() + " " + step.getChecksum().orElse(""))
                .toList();
        var applied = lines("""
                MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
                RETURN m.version + ' ' + coalesce(m.checksum, '') AS line ORDER BY m.version
                """);
        return applied.equals(ours);
    }

    private void ensureVectorIndex(int dimensions) {
        var existing = vectorDimensions();
        if (existing.isEmpty()) {
            createVectorIndex(dimensions);
        } else if (existing.getAsInt() != dimensions) {
            throw new SchemaException(
                    "The vector index `%s` holds vectors of %d dimensions, the model gives %d: use the model that filled it, or another data folder."
                            .formatted(Indexes.CHUNK_EMBEDDING, existing.getAsInt(), dimensions));
        }
    }

    private void createVectorIndex(int dimensions) {
        driver.executableQuery("""
                        CREATE VECTOR INDEX %s IF NOT EXISTS FOR (c:Chunk) ON (c.embedding)
                        OPTIONS {indexConfig: {`vector.dimensions`: %d, `vector.similarity_function`: 'cosine',
                                               `vector.quantization.enabled`: false}}
                        """.formatted(Indexes.CHUNK_EMBEDDING, dimensions))
                .execute();
    }

    private OptionalInt vectorDimensions() {
        var result = driver.executableQuery("""
                        SHOW INDEXES YIELD name, options WHERE name = $name
                        RETURN options.indexConfig['vector.dimensions'] AS dimensions
                        """)
                .withParameters(Map.of("name", Indexes.CHUNK_EMBEDDING))
                .withConfig(QueryConfig.defaultConfig())
                .execute();
        return result.records().stream()
                .mapToInt(row -> row.get("dimensions").asInt())
                .findFirst();
    }

    private List<String> constraints() {
        return lines("""
                SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties
                RETURN 'CONSTRAINT ' + name + ' ' + type + ' ' + labelsOrTypes[0] + '(' + properties[0] + ')' AS line
                ORDER BY line
                """);
    }

    private List<String> indexes() {
        return lines("""
                SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options
                WHERE type <> 'LOOKUP'
                RETURN 'INDEX ' + name + ' ' + type + ' ' + reduce(s = '', x IN labelsOrTypes | s + x)
                  + '(' + reduce(s = '', p IN properties | s + CASE s WHEN '' THEN '' ELSE ', ' END + p) + ')'
                  + CASE WHEN type = 'VECTOR'
                      THEN ' ' + toString(options.indexConfig['vector.dimensions']) + ' ' + toLower(options.indexConfig['vector.similarity_function'])
                    WHEN type = 'FULLTEXT' THEN ' ' + options.indexConfig['fulltext.analyzer']
                    ELSE '' END AS line
                ORDER BY line
                """);
    }

    private List<String> lines(String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get("line").asString())
                .toList();
    }
}
