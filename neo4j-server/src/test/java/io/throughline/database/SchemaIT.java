// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.names.Procedures;
import io.throughline.schema.Schema;
import io.throughline.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

// [test->TL-SPEC-1]
class SchemaIT {
    private static final int DIMENSIONS = 384;
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "schema.txt");

    @TempDir
    static Path data;

    private static DatabaseProcess database;
    private static Driver driver;

    @BeforeAll
    static void start() {
        database = DatabaseProcess.start(DatabaseSettings.forTests(data));
        driver = GraphDatabase.driver(database.boltUri(), AuthTokens.basic(database.user(), database.password()));
        new Schema(driver).apply(DIMENSIONS);
    }

    @AfterAll
    static void stop() {
        driver.close();
        database.close();
    }

    @Test
    void shouldBeAsTheGoldenFileSays() throws IOException {
        var described = new Schema(driver).describe();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN, described);
        }

        assertThat(described).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void shouldChangeNothingWhenAppliedAgain() {
        var schema = new Schema(driver);
        var before = schema.describe();

        schema.apply(DIMENSIONS);

        assertThat(schema.describe()).isEqualTo(before);
    }

    @Test
    void shouldRefuseVectorsOfAnotherWidth() {
        var schema = new Schema(driver);

        assertThatThrownBy(() -> schema.apply(768))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("384")
                .hasMessageContaining("768");
    }

    @Test
    void shouldOfferOurProceduresAndFunctions() {
        assertThat(names("SHOW PROCEDURES YIELD name"))
                .contains(Procedures.SEARCH_HYBRID, Procedures.TRACE_WALK, Procedures.ACCESS_READABLE);
        assertThat(names("SHOW FUNCTIONS YIELD name")).contains(Procedures.TEXT_TERMS);
    }

    @Test
    void shouldOfferApoc() {
        assertThat(names("RETURN apoc.text.join(['a', 'b'], '-') AS name")).containsExactly("a-b");
        assertThat(driver.executableQuery("""
                        CALL apoc.periodic.iterate('UNWIND range(1, 10) AS i RETURN i', 'CREATE (:Batched {i: i})', {batchSize: 3})
                        YIELD total, errorMessages RETURN total, errorMessages
                        """).execute().records().get(0).asMap())
                .isEqualTo(Map.of("total", 10L, "errorMessages", Map.of()));
        driver.executableQuery("MATCH (b:Batched) DELETE b").execute();
    }

    private static List<String> names(String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get("name").asString())
                .toList();
    }
}
