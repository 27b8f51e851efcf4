// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.schema;

import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;

/** The schema of the graph. Applying it twice changes nothing. */
public final class Schema {
    private static final String MIGRATIONS = "classpath:throughline/migrations";

    private final Driver driver;

    /** @param driver connected as a user who may change the schema; stays open */
    public Schema(Driver driver) {
        this.driver = driver;
    }

    /**
     * Applies what is missing and waits until every index is online.
     *
     * @param dimensions width of the vectors of the model in force, in [1, 4096]
     * @throws SchemaException when the database is of another version, or its vector index has another width
     */
    public void apply(int dimensions) {
        VectorIndexes.requireWidth(dimensions);
        try {
            var migrations = migrations();
            if (!isApplied(migrations)) {
                migrations.apply();
            }
            var vectors = new VectorIndexes(driver);
            vectors.ensure(vectors.slotInForce(), dimensions);
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
