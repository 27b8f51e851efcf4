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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** What was taken away, or may no longer be read, is looked for through every interface. */
// [test->TL-US-35]
class ReconcileIT {
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
        query("CREATE (:User {userId: 'una', name: 'Una', status: 'active', accessLevel: 'internal', role: 'member'})");
        embedder = Embedders.open(ModelChoice.standard(), 1);
        service = ThroughlineService.start(
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        0,
                        "throughline.principal",
                        "una",
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
    void shouldNotBeFoundWhenItsPageWasRemoved() throws Exception {
        var story = write("wiki/story.md", story("WIKI-1", "Zanzibar", "internal"));
        write("wiki/spec.md", spec("WIKI-2", "WIKI-1"));
        ingest("wiki");
        assertThat(run("ingest", "files:" + folder.resolve("wiki"))).isZero();
        var moment = Instant.now().toString();
        shouldBeFound("Zanzibar", "WIKI-2");

        Files.delete(story);
        assertThat(run("reconcile", "files:" + folder.resolve("wiki"))).isZero();
        assertThat(commands.stdout()).contains("removed", "WIKI-1", "Zanzibar", "Nothing was written");
        shouldBeFound("Zanzibar", "WIKI-2");
        var proof = folder.resolve("proof.txt");
        assertThat(run("reconcile", "files:" + folder.resolve("wiki"), "--apply", "-o", proof.toString()))
                .as(commands::stderr)
                .isZero();

        assertThat(proof).content().contains("now 0 passages, 0 links, 0 findings, done");
        shouldNotBeFound("Zanzibar", "WIKI-2");
        assertThat(graphql("{ document(key: \"WIKI-1\", asOf: \"%s\") { title } }".formatted(moment)))
                .as("what was deleted is history")
                .contains("Zanzibar");
    }

    @Test
    void shouldNotBeFoundAtAnyTimeWhenItsSourceWasForgotten() throws Exception {
        var story = write("vault/story.md", story("VAULT-1", "Quixote", "internal"));
        write("cellar/spec.md", spec("VAULT-2", "VAULT-1"));
        ingest("vault");
        ingest("cellar");
        var moment = Instant.now().toString();
        shouldBeFound("Quixote", "VAULT-2");

        Files.delete(story);
        Files.delete(story.getParent());
        var source = "files:" + story.getParent();
        assertThat(run("reconcile", source, "--apply")).isEqualTo(1);
        assertThat(commands.stdout()).contains("nothing is taken away", "--apply --forget " + source);
        shouldBeFound("Quixote", "VAULT-2");
        assertThat(run("reconcile", "--apply", "--forget", source))
                .as(commands::stderr)
                .isZero();

        shouldNotBeFound("Quixote", "VAULT-2");
        assertThat(graphql("{ document(key: \"VAULT-1\", asOf: \"%s\") { title } }".formatted(moment)))
                .doesNotContain("Quixote");
        run("report", "matrix", "--as-of", moment, "--format", "csv");
        assertThat(commands.stdout()).doesNotContain("Quixote");
        assertThat(query("MATCH (n) WHERE apoc.convert.toJson(properties(n)) CONTAINS 'Quixote' RETURN count(n)"))
                .isEqualTo("0");
    }

    @Test
    void shouldNotBeFoundByWhomItIsWithdrawnFrom() throws Exception {
        write("team/story.md", story("TEAM-1", "Marzipan", "restricted"));
        write("team/spec.md", spec("TEAM-2", "TEAM-1"));
        ingest("team");
        shouldNotBeFound("Marzipan", "TEAM-2");

        query("MATCH (d:Document {key: 'TEAM-1'}), (u:User {userId: 'una'})"
                + " CREATE (u)-[:MEMBER_OF]->(:Group {groupId: 'cooks'})-[:CAN_READ]->(d)");
        assertThat(run("reconcile", "--apply")).as(commands::stderr).isIn(0, 1);
        shouldBeFound("Marzipan", "TEAM-2");
        query("MATCH (:User {userId: 'una'})-[m:MEMBER_OF]->() DELETE m");
        shouldNotBeFound("Marzipan", "TEAM-2");

        query("MATCH (g:Group {groupId: 'cooks'}), (u:User {userId: 'una'}) CREATE (u)-[:MEMBER_OF]->(g)");
        shouldBeFound("Marzipan", "TEAM-2");
        query("MATCH (:Group {groupId: 'cooks'})-[c:CAN_READ]->() DELETE c");
        assertThat(run("reconcile", "files:" + folder.resolve("team"), "--apply"))
                .isZero();
        assertThat(commands.stdout()).contains("Grants were changed in the graph for 1 documents", "TEAM-1");
        shouldNotBeFound("Marzipan", "TEAM-2");
    }

    private void shouldBeFound(String word, String spec) throws Exception {
        assertThat(answers(word, spec))
                .allSatisfy((where, answer) -> assertThat(answer).as(where).contains(word));
    }

    private void shouldNotBeFound(String word, String spec) throws Exception {
        assertThat(answers(word, spec))
                .allSatisfy((where, answer) -> assertThat(answer).as(where).doesNotContain(word));
        run("suggest", "--from", "TechSpec", "--to", "UserStory", "--confidence", "0", "--json", "--as", "una");
        assertThat(commands.stdout()).doesNotContain(word);
    }

    /** What una is told, by interface. @param spec a document that stays, next to the one that is looked for */
    private Map<String, String> answers(String word, String spec) throws Exception {
        var answers = new LinkedHashMap<String, String>();
        for (var line : new String[] {
            "search %s --json".formatted(word),
            "trace %s --json".formatted(spec),
            "report impact %s --format csv".formatted(spec),
            "report matrix --format csv",
            "report coverage --format csv",
            "report gaps --format csv"
        }) {
            run((line + " --as una").split(" "));
            answers.put(line, commands.stdout());
        }
        answers.put(
                "facets",
                query("CALL throughline.search.facets('%s', 'una', {}) YIELD count RETURN sum(count)".formatted(word))
                                .equals("0")
                        ? ""
                        : word);
        answers.put("documents", graphql("{ documents(first: 100) { nodes { title } } }"));
        answers.put(
                "links",
                graphql("{ document(key: \"%s\") { links { nodes { document { title } } } } }".formatted(spec)));
        answers.put(
                "search",
                graphql("{ search(query: \"%s\") { nodes { document { title } passages { content } } } }"
                        .formatted(word)));
        answers.put(
                "neighbourhood",
                graphql("{ neighbourhood(key: \"%s\") { documents { document { title } } } }".formatted(spec)));
        answers.put("http report", get("/reports/matrix.csv"));
        return answers;
    }

    private static String story(String key, String word, String level) {
        return "---\nkey: %s\ntype: UserStory\ntitle: Ferry to %s\naccess_level: %s\n---\n\nThe ferry goes to %s.\n"
                .formatted(key, word, level, word);
    }

    private static String spec(String key, String story) {
        return "---\nkey: %s\ntype: TechSpec\ntitle: How the ferry goes\nspecifies: %s\n---\n\nBy steam.\n"
                .formatted(key, story);
    }

    private static Path write(String path, String text) throws Exception {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void ingest(String name) {
        assertThat(run("ingest", "files:" + folder.resolve(name)))
                .as(commands::stderr)
                .isIn(0, 1);
    }

    /** The single value of the first row, as text; blank when there is none. */
    private static String query(String statement) {
        var records = driver.executableQuery(statement).execute().records();
        return records.isEmpty() || records.get(0).size() == 0
                ? ""
                : records.get(0).get(0).toString();
    }

    private String graphql(String query) throws Exception {
        var answer = new GraphqlClient(service.port()).ask(query);
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        return answer.toString();
    }

    private static String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int run(String... words) {
        return commands.run(CommandsInProcess.against(database, folder), words);
    }
}
