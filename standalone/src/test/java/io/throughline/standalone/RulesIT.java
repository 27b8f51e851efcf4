// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Rules of a team on a real database: the examples of the documentation, our own, and those that may not run. */
// [test->TL-US-46]
@Timeout(300)
class RulesIT {
    private static final Path ROOT = Path.of(System.getProperty("throughline.root", ".."));
    private static final Path GUIDE = ROOT.resolve("docs/how-to/team-rules.md");
    private static final Path REFERENCE = ROOT.resolve("docs/reference/reports.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^`([a-z0-9-]+)\\.cypher`(?:(?!\\n\\n).)*\\n\\n```cypher\\n(.*?)^```");
    private static final String HEAD = "// title: T\n// severity: error\n// message: Look at it.\n\n";
    private static final int DIMENSIONS = 384;

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static Driver driver;

    private final CommandsInProcess commands = new CommandsInProcess();

    @TempDir
    Path rules;

    @BeforeAll
    static void start() throws IOException {
        database = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        driver = GraphDatabase.driver(database.boltUri(), AuthTokens.basic(database.user(), database.password()));
        new Schema(driver).apply(DIMENSIONS);
        try (var graph = RulesIT.class.getResourceAsStream("/rules/graph.cypher")) {
            driver.executableQuery(new String(graph.readAllBytes(), StandardCharsets.UTF_8))
                    .execute();
        }
    }

    @AfterAll
    static void stop() {
        driver.close();
        database.close();
    }

    @Test
    void examplesOfTheGuideShouldFindWhatTheySay() throws IOException {
        int examples = 0;
        for (var example = EXAMPLE.matcher(Files.readString(GUIDE)); example.find(); examples++) {
            rule(example.group(1), example.group(2));
        }
        assertThat(examples).isEqualTo(4);
        var reference = Pattern.compile("(?s)```cypher\\n(.*?)```").matcher(Files.readString(REFERENCE));
        assertThat(reference.find()).isTrue();
        rule("reference", reference.group(1));

        assertThat(rules("--format", "csv")).as(commands::stderr).isEqualTo(1);

        assertThat(commands.stdout().lines().skip(1).map(line -> line.split(",")[0] + " " + line.split(",")[2]))
                .containsExactly(
                        "authors-of-secrets SECRET-1",
                        "no-deprecated-ground SPEC-2",
                        "nothing-bare S-2",
                        "p0-proved S-2",
                        "p0-proved S-3",
                        "reference S-1",
                        "reference S-2");
        assertThat(commands.stderr()).contains("The rule p0-proved is broken by 2 documents.");
    }

    @Test
    void ourOwnShouldRunAndHold() {
        assertThat(run(
                        "report",
                        "rules",
                        "--rules",
                        ROOT.resolve(".throughline/rules").toString()))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout()).contains("- **Rule ").contains(": holds").doesNotContain("broken");
    }

    @Test
    void shouldNeitherShowNorCountWhatOneMayNotRead() throws IOException {
        rule("all-stories", HEAD + "MATCH (s:UserStory) RETURN s.key AS key");
        rule("secret-stories", HEAD + "MATCH (s {key: 'SECRET-1'}) RETURN s.key AS key");

        assertThat(rules("--format", "json", "--as", "ann")).isEqualTo(1);
        assertThat(commands.stdout())
                .contains("T (error): broken by 3 documents", "T (error): holds")
                .doesNotContain("SECRET");
        assertThat(rules("--as", "nobody")).isZero();
        assertThat(rules("--format", "csv", "--as", "local")).isEqualTo(1);
        assertThat(commands.stdout()).contains("SECRET-1");
        assertThat(rules("--format", "csv", "--product", "Shop")).isEqualTo(1);
        assertThat(commands.stdout().lines().skip(1)).singleElement().asString().contains(",S-1,");
    }

    @Test
    void shouldWriteEveryFormOfFindings() throws IOException {
        rule("all-stories", HEAD + "MATCH (s:UserStory {key: 'S-1'}) RETURN s.key AS key");
        rule("may", HEAD.replace("error", "note") + "MATCH (s:UserStory {key: 'S-1'}) RETURN s.key AS key");

        for (var format : "html csv json md xlsx pdf sarif junit".split(" ")) {
            assertThat(rules("--format", format)).as(format).isEqualTo(1);
            assertThat(commands.stdout()).isNotEmpty();
        }
        assertThat(rules("--format", "sarif")).isEqualTo(1);
        assertThat(commands.stdout()).contains("\"ruleId\" : \"team/all-stories\"", "UserStory S-1: Look at it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CREATE (d:Document {key: 'x'}) RETURN d.key AS key | it writes, and rules only read",
                "MATCH (d:Document) SET d.title = 'x' RETURN d.key AS key | it writes, and rules only read",
                "CREATE INDEX hers FOR (d:Document) ON (d.hers) | it writes, and rules only read",
                "MATCH (d RETURN d.key AS key | it is no valid Cypher in line 5, column 10 (Invalid input 'RETURN'",
                "RETURN nothing AS key | it is no valid Cypher in line 5, column 8 (Variable `nothing` not defined)",
                "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line[0] AS key | it loads files or addresses",
                "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line[0] AS key } RETURN key | it loads files",
                "CALL db.labels() YIELD label RETURN label AS key | it calls `db.labels`, and rules call procedures of throughline alone",
                "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {}) AS key | it names the library `apoc`",
                "RETURN `ApOc`.text.join(['a'], '') AS key | it names the library `apoc`",
                "RETURN \\u0061poc.text.join(['a'], '') AS key | it has an escape `\\u`",
                "SHOW FUNCTIONS YIELD name AS key RETURN key | it asks about the database",
                "MATCH (d:Document) RETURN d.key | it returns `d.key`, and a rule returns the one column `key`",
                "MATCH (d:Document) RETURN d.key AS key, d.title AS title | it returns `key`, `title`, and",
                "MATCH (d:Document) RETURN d AS key | it returns a key that is no text",
                "RETURN toString(1 / 0) AS key | the database refuses it (/ by zero)",
                "MATCH (d:Document) WHERE d.key = $other RETURN d.key AS key | Expected parameter(s): other",
                "EXPLAIN MATCH (d:Document) RETURN d.key AS key | is not run: ",
                "PROFILE MATCH (d:Document) RETURN d.key AS key | is not run: ",
                "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH sum(a * b % 7) AS n RETURN toString(n) AS key | it ran for 1 s and was stopped",
                "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN 'S-1' AS key | it ran for 1 s and was stopped",
            })
    void shouldSayInOneSentenceWhyARuleIsNotRun(String cypher, String sentence) throws IOException {
        rule("hers", HEAD + cypher);

        assertThat(rules("--rule-time", "1")).as(commands::stderr).isEqualTo(2);

        assertThat(commands.stderr().strip())
                .startsWith("The rule hers is not run: ")
                .contains(sentence)
                .doesNotContain("\n")
                .doesNotContain("Exception");
        assertThat(commands.stdout()).isEmpty();
        assertThat(driver.executableQuery("MATCH (d:Document {key: 'x'}) RETURN d")
                        .execute()
                        .records())
                .isEmpty();
    }

    @Test
    void shouldCheckAllBeforeAnyRuns() throws IOException {
        rule("a", HEAD + "RETURN toString(1 / 0) AS key");
        rule("b", HEAD + "CREATE (d:Document {key: 'x'}) RETURN d.key AS key");

        assertThat(rules()).isEqualTo(2);
        assertThat(commands.stderr()).contains("The rule b is not run: it writes");
    }

    private void rule(String name, String text) throws IOException {
        Files.writeString(rules.resolve(name + ".cypher"), text);
    }

    private int rules(String... words) {
        var all = new String[words.length + 4];
        System.arraycopy(new String[] {"report", "rules", "--rules", rules.toString()}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return run(all);
    }

    private int run(String... words) {
        return commands.run(CommandsInProcess.against(database, folder), words);
    }
}
