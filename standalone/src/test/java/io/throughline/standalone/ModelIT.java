// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.ThroughlineService;
import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.TextEmbedder;
import io.throughline.standalone.connection.Drivers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Both bundled models, the real procedure, and a service that runs all the while. */
// [test->TL-US-48]
class ModelIT {
    private static final String FORMER = "bge-small-en-v1.5";
    private static final String OTHER = "all-minilm-l6-v2";

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static Driver driver;
    private static TextEmbedder embedder;
    private static ThroughlineService.Running service;

    private final CommandsInProcess commands = new CommandsInProcess();

    @BeforeAll
    static void start() {
        database = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        driver = Drivers.open(database.boltUri().toString(), DatabaseProcess.USER, database.password());
        embedder = Embedders.open(ModelChoice.standard(), 1);
        service = ThroughlineService.start(
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        0,
                        "throughline.principal",
                        "local",
                        "throughline.neo4j.uri",
                        database.boltUri().toString(),
                        "throughline.neo4j.user",
                        DatabaseProcess.USER,
                        "throughline.neo4j.password",
                        database.password()),
                () -> embedder);
    }

    @AfterAll
    static void stop() {
        service.close();
        embedder.close();
        driver.close();
        database.close();
    }

    @Test
    void shouldChangeTheModelWhileSearchesGoOn() throws Exception {
        write("ferry.md", "FERRY-1", "UserStory", "The ferry is late in fog", "");
        write("boat.md", "FERRY-2", "TechSpec", "Boats wait for sight", "specifies: FERRY-1\n");
        write("bread.md", "FERRY-3", "TechSpec", "Bread is baked at dawn", "");
        assertThat(run("ingest", "files:" + folder.resolve("docs")))
                .as(commands::stderr)
                .isIn(0, 1);
        shouldFindTheBoat();

        assertThat(run("model", "switch")).isEqualTo(1);
        assertThat(commands.stderr()).contains("model build MODEL");
        assertThat(run("model", "build", "no-such-model")).isEqualTo(2);
        assertThat(run("model", "switch", OTHER)).isEqualTo(2);
        assertThat(run("model", "build", OTHER)).as(commands::stderr).isZero();
        shouldFindTheBoat();
        assertThat(run("model", "compare")).as(commands::stderr).isZero();
        assertThat(commands.stdout()).contains(FORMER, OTHER, "of 2 queries", "may be chance");

        assertThat(run("model", "switch")).as(commands::stderr).isZero();
        assertThat(run("model", "list")).isZero();
        assertThat(commands.stdout().lines().findFirst()).hasValueSatisfying(line -> assertThat(line)
                .startsWith(OTHER + "  in force  384 dimensions  3 of 3 passages"));
        shouldFindTheBoat();

        write("boat.md", "FERRY-2", "TechSpec", "Boats stay in port until they see", "specifies: FERRY-1\n");
        assertThat(run("ingest", "files:" + folder.resolve("docs"), "--model", OTHER))
                .as(commands::stderr)
                .isIn(0, 1);
        shouldFindTheBoat();
        assertThat(run("model", "switch", FORMER)).isEqualTo(1);
        assertThat(commands.stderr()).contains("1 passage has no vector of the model " + FORMER);
        assertThat(run("model", "build", FORMER)).as(commands::stderr).isZero();
        assertThat(run("model", "switch", FORMER)).as(commands::stderr).isZero();
        shouldFindTheBoat();
        assertThat(run("model", "drop")).as(commands::stderr).isZero();
        assertThat(commands.stdout()).contains(OTHER + " is gone, with 3 vectors");

        assertThat(run("model", "build", OTHER)).as(commands::stderr).isZero();
        assertThat(run("model", "switch")).as(commands::stderr).isZero();
        assertThat(run("model", "drop")).as(commands::stderr).isZero();
        assertThat(commands.stdout()).contains(FORMER + " is gone, with 3 vectors");
        shouldFindTheBoat();
        assertThat(readiness()).as("ready with the second slot alone").isEqualTo(200);
        assertThat(run("ingest", "files:" + folder.resolve("docs"), "--model", OTHER))
                .as(commands::stderr)
                .isIn(0, 1);
    }

    private static int readiness() throws Exception {
        var address = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(service.port()));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** No word of the question is in the texts, so that the vectors alone can tell; whose they are, the database says. */
    private static void shouldFindTheBoat() throws Exception {
        var answer = new GraphqlClient(service.port())
                .ask("{ search(query: \"ship delayed by mist\", first: 2) { nodes { document { key } } } }");
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        assertThat(answer.toString()).contains("FERRY-1", "FERRY-2").doesNotContain("FERRY-3");
    }

    private static void write(String name, String key, String type, String title, String links) throws Exception {
        var file = folder.resolve("docs").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "---\nkey: %s\ntype: %s\ntitle: %s\n%saccess_level: public\n---\n\n%s.\n"
                        .formatted(key, type, title, links, title));
    }

    private int run(String... words) {
        return commands.run(CommandsInProcess.against(database, folder), words);
    }
}
