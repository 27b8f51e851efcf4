// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.standalone.connection.Drivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** Sources that are wrong in every way: the exit code, the one sentence, and that nothing is lost. */
// [test->TL-US-17]
class BadInputIT {
    @TempDir
    static Path data;

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static Driver driver;
    /** Whether the graph holds what the good table says and nothing else. */
    private static boolean good;

    private final CommandsInProcess commands = new CommandsInProcess();
    private Path tracker;

    @BeforeAll
    static void start() {
        database = DatabaseProcess.start(DatabaseSettings.forTests(data));
        driver = Drivers.open(database.boltUri().toString(), database.user(), database.password());
    }

    @AfterAll
    static void stop() {
        driver.close();
        database.close();
    }

    @BeforeEach
    void ingestSomethingGood() {
        tracker = Shop.writeTo(folder);
        if (good) {
            return;
        }
        driver.executableQuery(
                        "MATCH (n) WHERE n:Document OR n:Chunk OR n:Source OR n:SourceItem OR n:Finding DETACH DELETE n")
                .execute();
        assertThat(ingest("csv:" + tracker)).as(commands::stderr).isZero();
        good = true;
    }

    private static List<Arguments> brokenTables() {
        return List.of(
                table(1, "line 1: column title is missing", text -> text.replace(",title,", ",heading,")),
                table(1, "key `SHOP-1` is already in line 4", text -> text.replace("SHOP-2,", "SHOP-1,")),
                table(
                        1,
                        "column parent makes a cycle",
                        text -> text.replace("approved,,,,,,Ada", "approved,SHOP-1,,,,,Ada")),
                table(
                        1,
                        "a quote that opens in this row is never closed",
                        text -> text.replace("Warn about", "\"Warn about")),
                table(
                        1,
                        "line 4: column body holds 10.0 million characters",
                        text -> text.replace("As a buyer", "x".repeat(10_000_000))),
                table(1, "line 4: column type is `Wish`", text -> text.replace("SHOP-1,UserStory", "SHOP-1,Wish")),
                table(1, "is empty: its first line must name the columns", text -> ""));
    }

    @ParameterizedTest
    @MethodSource("brokenTables")
    void shouldRefuseABrokenTableAsAWhole(int exitCode, String sentence, UnaryOperator<String> damage)
            throws IOException {
        var before = liveKeys();
        Files.writeString(tracker, damage.apply(Files.readString(tracker)));

        assertThat(ingest("csv:" + tracker)).isEqualTo(exitCode);

        assertThat(lastLine(commands.stderr()))
                .contains("tracker.csv")
                .contains(sentence)
                .doesNotContain("Exception");
        assertThat(commands.stderr()).doesNotContain("\tat ");
        assertThat(liveKeys()).as("nothing is lost").isEqualTo(before);
    }

    @Test
    void shouldKeepADocumentWhoseParentDoesNotExistAndSaySo() throws IOException {
        good = false;
        Files.writeString(tracker, Files.readString(tracker).replace("draft,SHOP-E1", "draft,SHOP-E9"));

        assertThat(ingest("csv:" + tracker)).isEqualTo(1);

        assertThat(commands.stdout()).contains("orphaned", "SHOP-E9");
        assertThat(liveKeys()).contains("SHOP-2").hasSize(5);
    }

    @Test
    void shouldNameWhatIsNoSource() {
        assertRefused(2, "unknown scheme `svn`", "svn:SHOP");
        assertRefused(2, "is no git repository", "git:" + folder);
        assertRefused(2, "does not exist", "git:" + folder.resolve("nowhere"));
        assertRefused(2, "does not exist", "csv:" + folder.resolve("nowhere.csv"));
        assertRefused(2, "does not exist", "files:" + folder.resolve("nowhere"));
    }

    @Test
    void shouldLeaveOutABinaryFileThatCallsItselfMarkdown() throws IOException {
        good = false;
        var docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("good.md"), "# Good\n\nReadable.\n");
        Files.write(docs.resolve("bad.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2, 3, 0});

        assertThat(ingest("files:" + docs)).isEqualTo(1);

        assertThat(commands.stdout()).contains("unreadable", "bad.md");
        assertThat(liveKeys()).hasSize(6);
    }

    @Test
    void shouldTakeTheRestOfAHostileRepository() throws Exception {
        good = false;
        var repository = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(repository.resolve("Pay.java"), "/** Pays. */\nclass Pay { void byCard() {} }\n");
        try (var big =
                new java.io.RandomAccessFile(repository.resolve("dump.sql").toFile(), "rw")) {
            big.setLength(50L * 1024 * 1024);
        }
        Files.createSymbolicLink(repository.resolve("outside.md"), Path.of("/etc/hostname"));
        Files.writeString(repository.resolve("Bücher – übrig.md"), "# Bücher\n\nÜbrig.\n");
        try (var git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Begin")
                    .setAuthor("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
        }

        assertThat(ingest("git:" + repository)).isEqualTo(1);

        assertThat(commands.stdout()).contains("too_large", "dump.sql", "refused", "outside.md");
        assertThat(driver.executableQuery("MATCH (d:Document) WHERE d.title CONTAINS 'Bücher' RETURN count(d) AS n")
                        .execute()
                        .records()
                        .get(0)
                        .get("n")
                        .asInt())
                .isEqualTo(1);
        assertThat(liveKeys()).anyMatch(key -> key.contains("Pay.java"));
    }

    @Test
    void shouldNameBothModelsWhenTheyDiffer() {
        var before = liveKeys();

        assertThat(run("ingest", "--model", "all-minilm-l6-v2", "csv:" + tracker))
                .isEqualTo(1);

        assertThat(lastLine(commands.stderr())).contains("bge-small-en-v1.5", "all-minilm-l6-v2");
        assertThat(liveKeys()).isEqualTo(before);
    }

    @Test
    void shouldSayThatTheDatabaseIsAway() {
        var environment = Map.of("THROUGHLINE_NEO4J_URI", "bolt://127.0.0.1:1", "THROUGHLINE_NEO4J_PASSWORD", "x");

        assertThat(commands.run(environment, "trace", "SHOP-1")).isEqualTo(1);

        assertThat(commands.stderr().strip()).contains("does not answer").doesNotContain("\n");
    }

    @Test
    void shouldSayThatTheDiskIsFull() throws Exception {
        var small = Files.createDirectories(folder.resolve("small"));
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small.toString())
                        .start()
                        .waitFor()
                == 0;
        assumeTrue(mounted, "mount is not allowed here, so no disk can be made full");
        try {
            assertThat(commands.run(Map.of(), "ingest", "--data", small.toString(), "csv:" + tracker))
                    .isEqualTo(1);
            assertThat(lastLine(commands.stderr())).startsWith("The disk that holds " + small + " is full");
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static Arguments table(int exitCode, String sentence, UnaryOperator<String> damage) {
        return Arguments.of(exitCode, sentence, damage);
    }

    private void assertRefused(int exitCode, String sentence, String source) {
        assertThat(ingest(source)).as(source).isEqualTo(exitCode);
        assertThat(commands.stderr().strip()).contains(sentence).doesNotContain("\n");
    }

    private int ingest(String source) {
        return run("ingest", source);
    }

    private int run(String... words) {
        return commands.run(CommandsInProcess.against(database, folder), words);
    }

    private static List<String> liveKeys() {
        return driver
                .executableQuery("MATCH (d:Document) WHERE d.validTo IS NULL RETURN d.key AS key ORDER BY key")
                .execute()
                .records()
                .stream()
                .map(row -> row.get("key").asString())
                .toList();
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce((first, last) -> last).orElse("");
    }
}
