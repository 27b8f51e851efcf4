// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.standalone.up.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-SPEC-14]
class RootCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "ingest",
                "ingest status",
                "reconcile",
                "search",
                "trace",
                "suggest",
                "suggest accept",
                "suggest reject",
                "suggest undo",
                "suggest decide",
                "suggest decisions",
                "review",
                "report",
                "eval",
                "eval search",
                "eval links",
                "baseline",
                "baseline add",
                "baseline list",
                "baseline remove",
                "worker",
                "queue",
                "queue list",
                "queue replay",
                "doctor",
                "config"
            })
    void shouldTeachWithExamples(String verb) {
        var words = new ArrayList<String>();
        if (!verb.isEmpty()) {
            words.addAll(List.of(verb.split(" ")));
        }
        words.add("--help");

        assertThat(run(words)).isZero();
        assertThat(stdout()).contains("Usage: throughline", "Examples:", "  throughline " + verb);
        assertThat(stderr()).isEmpty();
    }

    @Test
    void shouldListTheVerbsThatExistAndNoOthers() {
        run(List.of("--help"));

        assertThat(stdout())
                .contains(
                        "up ",
                        "ingest ",
                        "reconcile ",
                        "search ",
                        "trace ",
                        "suggest ",
                        "review ",
                        "eval ",
                        "worker ",
                        "queue ",
                        "doctor ",
                        "config ");
        assertThat(stdout()).doesNotContain("impact", "backup");
    }

    // [test->TL-US-17]
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "''                                | A verb is missing.",
                "serch battery                     | `serch` is not understood (did you mean search",
                "up --sourc x                      | `--sourc` is not understood (did you mean --source?).",
                "search                            | Missing required parameter: 'TEXT'.",
                "search x --limit ten              | Invalid value for option '--limit': 'ten' is not an int.",
                "search x --limit 0                | --limit is 0, allowed is 1 to 1000.",
                "trace                             | Missing required parameter: 'KEY'.",
                "suggest --limit 0                 | --limit is 0, allowed is 1 to 1000.",
                "suggest --confidence 2            | --confidence is 2.0, allowed is 0 to 1.",
                "suggest --json --csv             | --json and --csv are two forms: name one of them.",
                "suggest accept K                 | Missing required parameter: 'TO'.",
                "suggest accept K K               | `K` is both ends: a link is between two documents.",
                "suggest decide --file /nowhere   | --file /nowhere cannot be read: name a CSV file in UTF-8.",
                "suggest decide --file pom.xml    | --file pom.xml has no column `from`",
                "suggest decisions --limit 0      | --limit is 0, allowed is 1 to 10000.",
                "review K                         | FROM and TO are missing",
                "review K L --cosmetic            | --cosmetic reviews all links of its kind",
                "review K L --product Shop        | --product goes with --cosmetic.",
                "suggest --to Class                | --to is Class, allowed are Product, Epic",
                "trace K --depth 11                | --depth is 11, allowed is 1 to 10.",
                "trace K --limit 10001             | --limit is 10001, allowed is 1 to 10000.",
                "trace K --direction sideways      | Invalid value for option '--direction'",
                "report nothing                    | NAME is `nothing`, allowed are coverage, gaps, matrix, suspects, rules, impact, diff and audit.",
                "report gaps --format docx         | --format is `docx`, allowed for gaps are html, csv, json, md, xlsx, pdf, sarif and junit.",
                "report gaps --format reqif        | --format is `reqif`, allowed for gaps are",
                "report impact K --format sarif    | --format is `sarif`, allowed for impact are html, csv, json, md, xlsx and pdf.",
                "report gaps TL-US-1               | KEY is for impact and audit, not for gaps.",
                "report gaps --diff a..b           | --diff and --repo are for impact, not for gaps.",
                "report gaps --depth 3             | --depth is for impact, not for gaps.",
                "report gaps --as-of 2026-02-30    | --as-of is `2026-02-30`, a time such as 2026-01-31T12:00:00Z or the name of a baseline is needed.",
                "report gaps --from x              | --from is for diff, not for gaps.",
                "report diff                       | The earlier moment is missing: name a time or a baseline with --from.",
                "report diff --from x --as-of y    | --as-of is for coverage, gaps, matrix, suspects, impact and audit, not for diff.",
                "report diff --from x --format sarif | --format is `sarif`, allowed for diff are html, csv, json, md, xlsx and pdf.",
                "report audit                      | 0 documents are named, an audit is of one: name it with KEY.",
                "report audit A B                  | 2 documents are named, an audit is of one: name it with KEY.",
                "baseline                          | What to do is missing: add, list or remove.",
                "baseline add 1.2                  | NAME is `1.2`, allowed are 1 to 64 letters",
                "baseline add x --at 2999-01-01T00:00:00Z | --at is 2999-01-01T00:00:00Z, which is still to come",
                "baseline add x --at now           | --at is `now`, a time such as 2026-01-31T12:00:00Z is needed.",
                "report gaps --gate policy.yml     | --gate is for coverage, not for gaps.",
                "report coverage --gate /nowhere   | --gate /nowhere cannot be read: name a YAML file in UTF-8.",
                "report rules --rules /nowhere     | --rules /nowhere is no folder: name one that has files NAME.cypher.",
                "report rules                      | --rules .throughline/rules is no folder",
                "report rules --rules src          | --rules src has no rule: put files NAME.cypher there.",
                "report rules --rule-time 0        | --rule-time is 0, allowed is 1 to 3600.",
                "report rules --as-of x            | --as-of is for coverage, gaps, matrix, suspects, impact and audit, not for rules.",
                "report rules --gate policy.yml    | --gate is for coverage, not for rules.",
                "report rules --format reqif       | --format is `reqif`, allowed for rules are html, csv, json, md, xlsx, pdf, sarif and junit.",
                "report gaps --rules .             | --rules and --rule-time are for rules, not for gaps.",
                "report impact                     | What changes is missing: name a document with KEY, or files with --diff A..B.",
                "report impact K --product Shop    | --product is not for impact",
                "report impact K --depth 11        | --depth is 11, allowed is 1 to 10.",
                "report impact K --uses x          | --uses is x, allowed is 0 to 10.",
                "report impact K --min-confidence 2 | --min-confidence is 2, allowed is 0 to 1.",
                "report impact K --repo .          | --repo stands alone: name commits of it with --diff A..B.",
                "report impact --diff x --repo /   | `x` is no range of commits, A..B is needed",
                "report impact --diff a..b --repo / | git:/ is no git repository",
                "report impact --diff a..b --repo /nowhere | git:/nowhere does not exist",
                "eval                              | What to measure is missing: search or links.",
                "eval search                       | Missing required parameter: 'DIR'.",
                "eval links                        | Missing required parameter: 'DIR'.",
                "eval links /nowhere               | DIR is `/nowhere`, which is no folder",
                "eval links . --threshold 0.4      | `--threshold` is not understood",
                "queue                             | What to do is missing: list or replay.",
                "queue list --limit 0              | --limit is 0, allowed is 1 to 1000.",
                "queue replay                      | What to replay is missing: name ids of `queue list`, or --all without any.",
                "queue replay --all x:1            | What to replay is missing",
                "ingest                            | Missing required parameter: 'SOURCE'.",
                "ingest svn:SHOP                   | unknown scheme `svn`",
                "ingest jira:SHOP                  | `jira:SHOP` holds no http:// or https:// address",
                "ingest --dry-run                  | Missing required parameter: 'SOURCE'.",
                "ingest --dry-run shop             | has no scheme",
                "ingest status --limit 0           | --limit is 0, allowed is 1 to 200.",
                "ingest shop                       | has no scheme",
                "ingest files:. --model gpt        | gpt",
                "up --port 70000                   | --port is 70000, allowed is 0 to 65535.",
                "up --source svn:x --port 0        | unknown scheme `svn`"
            })
    void shouldRefuseWrongWordsInOneLine(String line, String sentence) {
        var words = line.equals("''") ? List.<String>of() : List.of(line.split(" "));

        assertThat(run(words)).isEqualTo(2);
        assertThat(stderr().strip()).contains(sentence).doesNotContain("\n").doesNotContain("Exception");
        assertThat(stdout()).isEmpty();
    }

    // [test->TL-US-17]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "search battery",
                "trace US-1",
                "suggest accept US-1 Pay.java",
                "suggest decisions",
                "review US-1 Pay.java",
                "report suspects",
                "report diff --from release-1",
                "baseline list",
                "report impact US-1",
                "ingest status",
                "worker",
                "queue list",
                "queue replay --all",
                "ingest --dry-run files:."
            })
    void shouldSayThatThereIsNoGraphYetAndMakeNone(String line) {
        assertThat(run(List.of(line.split(" ")))).isEqualTo(1);
        assertThat(stderr()).contains("There is no graph in " + folder, "--data DIR");
        assertThat(folder).isEmptyDirectory();
    }

    // [test->TL-US-17]
    @Test
    void shouldNameTheTakenPortBeforeStartingAnything() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());

            assertThat(run(List.of("up", "--port", port, "--source", "files:.")))
                    .isEqualTo(1);
            assertThat(stderr().strip())
                    .isEqualTo("Port " + port
                            + " is taken: stop the program that listens there, or choose another port with --port N.");
            assertThat(run(List.of("up", "--port", "0", "--bolt-port", port, "--source", "files:.")))
                    .isEqualTo(1);
            assertThat(stderr()).contains("choose another port with --bolt-port N.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    // [test->TL-US-17]
    @Test
    void shouldRefuseADataFolderOfSomethingElse() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        assertThat(run(List.of("up", "--port", "0", "--source", "files:."))).isEqualTo(1);
        assertThat(stderr().strip()).contains("was not made by Throughline").doesNotContain("\n");
        assertThat(folder.resolve("thesis.txt")).hasContent("mine");
    }

    // [test->TL-US-17]
    @Test
    void shouldNameBothVersionsOfADataFolderFromTheFuture() throws Exception {
        Files.writeString(folder.resolve("throughline.properties"), "product=9.0.0\nneo4j=2031.1.0\nschema=99\n");

        assertThat(run(List.of("up", "--port", "0", "--source", "files:."))).isEqualTo(1);
        assertThat(stderr().strip())
                .contains("Throughline 9.0.0 (Neo4j 2031.1.0, schema 99)", "this is Throughline ")
                .doesNotContain("\n");
    }

    @Test
    void shouldPrintSettingsWithTheirOrigin() {
        environment.put("THROUGHLINE_PORT", "9090");

        assertThat(run(List.of("config"))).isZero();
        assertThat(stdout().lines())
                .anyMatch(line -> line.matches("port +9090 +THROUGHLINE_PORT"))
                .anyMatch(line -> line.matches("as +local +default"));

        assertThat(run(List.of("config", "--json"))).isZero();
        assertThat(stdout()).contains("{\"name\":\"port\"", "\"value\":9090", "\"origin\":\"THROUGHLINE_PORT\"");
    }

    @Test
    void shouldShowStackTracesOnlyToThoseWhoAsk() {
        var before = System.err;
        var shown = new ByteArrayOutputStream();
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
        try {
            run(List.of("trace", "K"));
            assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();

            run(List.of("trace", "K", "--debug"));
            assertThat(shown.toString(StandardCharsets.UTF_8)).contains("UserFailure", "\tat io.throughline");
        } finally {
            System.setErr(before);
        }
    }

    private int run(List<String> words) {
        out.reset();
        err.reset();
        environment.putIfAbsent("THROUGHLINE_DATA", folder.toString());
        var data = new PrintStream(out, true, StandardCharsets.UTF_8);
        var console = new Console(new PrintStream(err, true, StandardCharsets.UTF_8));
        return RootCommand.commandLine(environment, data, console).execute(words.toArray(String[]::new));
    }

    private String stdout() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String stderr() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
