// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A repository is ingested, changed and ingested again: what the change touches, and which links became doubtful. */
// [test->TL-US-26]
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImpactReportIT {
    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static Git git;

    private final CommandsInProcess commands = new CommandsInProcess();

    @BeforeAll
    static void start() throws Exception {
        database = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        var shop = Files.createDirectory(folder.resolve("shop"));
        git = Git.init().setDirectory(shop.toFile()).call();
        write(
                "story.md",
                "---\nkey: SHOP-1\ntype: UserStory\ntitle: Pay by card\nauthor: Stan\n---\n\nI pay by card.\n");
        write("spec.md", "---\nkey: SPEC-1\ntype: TechSpec\ntitle: How to pay\nspecifies: SHOP-1\n---\n\nBy card.\n");
        write("src/Pay.java", "/** Pays. */\n// [impl->SPEC-1]\nclass Pay {\n    void byCard() {}\n}\n");
        write("till.md", "---\nkey: TILL-1\ntype: Task\ntitle: Open the till\n---\n\nI open the till.\n");
        write(
                "src/Till.java",
                "class Till {\n    // [impl->TILL-1]\n    void open() {\n        new Pay().byCard();\n    }\n}\n");
        write("src/test/PayTest.java", "// [test->SHOP-1]\nclass PayTest {\n    void shouldPay() {}\n}\n");
        commit("Begin");
    }

    @AfterAll
    static void stop() {
        git.close();
        database.close();
    }

    @Test
    @Order(1)
    void shouldTellWhatAChangeTouches() throws Exception {
        assertThat(run("ingest", "git:" + folder.resolve("shop")))
                .as(commands::stderr)
                .isZero();
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        assertThat(commands.stdout().lines()).as(commands.stdout()).hasSize(1);

        write(
                "src/Pay.java",
                "/** Pays. */\n// [impl->SPEC-1]\nclass Pay {\n    int limit = 3;\n    void byCard() {}\n}\n");
        write("logo.svg", "<svg/>");
        commit("Check the card");
        assertThat(run("ingest", "git:" + folder.resolve("shop")))
                .as(commands::stderr)
                .isZero();

        var repository = folder.resolve("shop").toString();
        assertThat(run("report", "impact", "--diff", "HEAD~1..HEAD", "--repo", repository))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout())
                .startsWith("# Impact\n")
                .contains("HEAD~1..HEAD of shop, 2 files changed")
                .contains("## Stories and requirements (2)\n", "| SHOP-1 | UserStory | Pay by card | upstream |")
                .contains("| TILL-1 | Task | Open the till | upstream |", "←CALLS— shop:src/Till.java")
                .contains("—SPECIFIES→ SHOP-1 |", "Stan (author)")
                .contains("## Stale documents (1)\n", "| SPEC-1 | TechSpec | How to pay | upstream |")
                .contains("## Tests (1)\n", "PayTest.java")
                .contains("## Changed (1)\n", "| shop:src/Pay.java\\#Pay | Code |")
                .contains("## Changed files that are not in the graph (1)\n", "| logo.svg |  | added |");
    }

    @Test
    @Order(2)
    void shouldTellWhichLinksBecameDoubtful() {
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        assertThat(commands.stdout().lines()).anySatisfy(line -> assertThat(line)
                .startsWith("SPEC-1 (TechSpec),How to pay,IMPLEMENTS,shop:src/Pay.java")
                .contains("src/Pay.java:2@"));
    }

    @Test
    @Order(3)
    void shouldTakeKeysAndFormats() {
        for (var format : new String[] {"html", "csv", "json", "md"}) {
            assertThat(run("report", "impact", "SPEC-1", "--format", format)).isZero();
            assertThat(commands.stdout()).contains("SHOP-1", "Pay by card");
        }
        assertThat(run("report", "impact", "SPEC-1", "SPEC-9")).isEqualTo(1);
        assertThat(commands.stderr()).contains("There is no document `SPEC-9` that `local` may read");
        assertThat(run("report", "impact", "SPEC-1", "--as", "nobody")).isEqualTo(1);
        assertThat(commands.stderr()).contains("There is no document `SPEC-1` that `nobody` may read");
    }

    @Test
    @Order(4)
    void shouldSayWhatIsWrongWithADifference() {
        var repository = folder.resolve("shop").toString();
        assertThat(run("report", "impact", "--diff", "v1..HEAD", "--repo", repository))
                .isEqualTo(2);
        assertThat(commands.stderr().strip())
                .contains("`v1` is no commit of the repository")
                .doesNotContain("\n");
        assertThat(run("report", "impact", "--diff", "v1..HEAD", "--repo", folder.toString()))
                .isEqualTo(2);
        assertThat(commands.stderr().strip()).contains("is no git repository").doesNotContain("\n");
    }

    // [test->TL-US-30]
    @Test
    @Order(5)
    void shouldFailTheGateWithWhatIsOverIt() throws Exception {
        var policy = Files.writeString(folder.resolve("policy.yml"), "gates:\n- type: TechSpec\n  suspect: 0\n");
        assertThat(run("report", "coverage", "--gate", policy.toString(), "--format", "csv"))
                .isEqualTo(1);
        assertThat(commands.stdout().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("SPEC-1,TechSpec,How to pay,,suspect");
        assertThat(commands.stderr()).contains("1 of 1 TechSpec items are suspect, allowed are at most 0.");

        Files.writeString(policy, "gates:\n- suspect: 100%\n");
        assertThat(run("report", "coverage", "--gate", policy.toString())).isZero();
        assertThat(commands.stdout()).contains("- **Gate passed**: ");

        Files.writeString(policy, "gates:\n- suspekt: 3\n");
        assertThat(run("report", "coverage", "--gate", policy.toString())).isEqualTo(2);
        assertThat(commands.stderr().strip())
                .startsWith("--gate policy.yml: gate 1 has the unknown key `suspekt`")
                .doesNotContain("\n");
    }

    // [test->TL-US-29]
    @Test
    @Order(6)
    void shouldWriteTheSameFileForTheSameMomentAndKnowFiles() throws Exception {
        var moment = Instant.now().toString();
        for (var format : new String[] {"html", "json", "xlsx", "pdf", "sarif", "junit", "specobject", "reqif"}) {
            var files = new ArrayList<byte[]>();
            for (var name : new String[] {"one", "two"}) {
                var file = folder.resolve(name + "." + format);
                assertThat(run("report", "matrix", "--format", format, "--as-of", moment, "-o", file.toString()))
                        .as(commands::stderr)
                        .isZero();
                files.add(Files.readAllBytes(file));
            }
            assertThat(files.get(0)).as(format).isEqualTo(files.get(1));
        }
        assertThat(Files.readString(folder.resolve("one.json"))).contains("\"Data\" : \"ingest run ");
        assertThat(Files.readString(folder.resolve("one.sarif")))
                .contains("\"uri\" : \"spec.md\"", "\"ruleId\" : \"throughline/suspect\"");
        assertThat(run(
                        "report",
                        "gaps",
                        "-o",
                        folder.resolve("no/such/folder.md").toString()))
                .isEqualTo(1);
        assertThat(commands.stderr()).contains("cannot be written");
    }

    // [test->TL-US-38]
    @Test
    @Order(7)
    void shouldDecideAboutAFileWholeOrNotAtAll() throws Exception {
        assertThat(run("suggest", "--confidence", "0", "--csv"))
                .as(commands::stderr)
                .isZero();
        var lines = commands.stdout().lines().toList();
        assertThat(lines.get(0)).isEqualTo("from,to,decision,comment,confidence,recommended,fromTitle,toTitle,words");
        var pair = lines.get(1).split(",")[0] + "," + lines.get(1).split(",")[1];
        var file = Files.writeString(
                folder.resolve("links.csv"),
                "from,to,decision,comment\n" + pair + ",accept,\"by, hand\"\nSHOP-1,shop:nowhere.java,reject,\n");

        assertThat(run("suggest", "decide", "--file", file.toString())).isEqualTo(1);
        assertThat(commands.stderr().strip())
                .endsWith(
                        "row 2: There is no document `shop:nowhere.java` that `local` may read: `throughline search` finds keys by words.")
                .doesNotContain("\n");
        assertThat(run("suggest", "decisions")).isZero();
        assertThat(commands.stdout()).isEmpty();

        Files.writeString(
                file,
                "\uFEFFDecision,to,from,comment,words\n" + "accept," + pair.split(",")[1] + "," + pair.split(",")[0]
                        + ",\"by, hand\",x\n,shop:nowhere.java,SHOP-1,,\n");
        assertThat(run("suggest", "decide", "--file", file.toString(), "--as", "local"))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout()).startsWith("accepted  SHOP-1  ->  " + pair.split(",")[1] + "  IMPLEMENTS  0.");
        assertThat(run("suggest", "--confidence", "0", "--csv")).isZero();
        assertThat(commands.stdout()).doesNotContain(pair + ",");
        assertThat(run("suggest", "decisions", "SHOP-1", "--json")).isZero();
        assertThat(commands.stdout())
                .contains("\"comment\":\"by, hand\"", "\"decidedBy\":\"local\"", "\"undoneAt\":null");

        assertThat(run("suggest", "undo", pair.split(",")[0], pair.split(",")[1], "--comment", "no, not that"))
                .isZero();
        assertThat(run("suggest", "decisions")).isZero();
        assertThat(commands.stdout()).contains("accepted", "undone by local", "no, not that");
        assertThat(run("suggest", "accept", pair.split(",")[0], pair.split(",")[1], "--as", "nobody"))
                .isEqualTo(1);
        assertThat(commands.stderr()).contains("There is no document `SHOP-1` that `nobody` may read");

        Files.writeString(file, "from,to,decision\nSHOP-1,SPEC-1,maybe\n");
        assertThat(run("suggest", "decide", "--file", file.toString())).isEqualTo(2);
        assertThat(commands.stderr()).contains("row 1: The decision is `maybe`, allowed are accept, reject and undo.");
    }

    // [test->TL-US-39]
    @Test
    @Order(8)
    void shouldClearWhatSomebodyLookedAt() {
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        var start = "SPEC-1 (TechSpec),How to pay,IMPLEMENTS,";
        var line = commands.stdout()
                .lines()
                .filter(row -> row.startsWith(start))
                .findFirst()
                .orElseThrow();
        var code = line.substring(start.length()).replaceFirst(" \\(.*", "");
        assertThat(run("review", "SPEC-1", code, "--comment", "same thing"))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout()).startsWith("reviewed  SPEC-1  ->  " + code + "  IMPLEMENTS");
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        assertThat(commands.stdout()).doesNotContain(start + code + " (");

        assertThat(run("review", "SPEC-1", code, "--undo")).isZero();
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        assertThat(commands.stdout()).contains(start + code + " (");
        assertThat(run("review", "SPEC-1", code, "--undo")).isEqualTo(1);
    }

    // [test->TL-US-40] [test->TL-US-41]
    @Test
    @Order(9)
    void shouldTellWhatIsDifferentSinceABaselineAndWhatIsOnRecord() throws Exception {
        assertThat(run("baseline", "add", "before")).as(commands::stderr).isZero();
        assertThat(run("baseline", "add", "before")).isEqualTo(1);
        assertThat(commands.stderr()).contains("There is a baseline `before` already");
        write(
                "spec.md",
                "---\nkey: SPEC-1\ntype: TechSpec\ntitle: How to pay\nspecifies: SHOP-1\n---\n\nBy any card.\n");
        write("later.md", "---\nkey: SHOP-2\ntype: UserStory\ntitle: Pay later\n---\n\nI pay later.\n");
        commit("Take any card");
        assertThat(run("ingest", "git:" + folder.resolve("shop")))
                .as(commands::stderr)
                .isZero();

        assertThat(run("report", "diff", "--from", "before", "--format", "csv"))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout())
                .contains("Items that appeared,SHOP-2,UserStory,Pay later")
                .contains("Items whose text changed,SPEC-1,TechSpec,How to pay,,,\"changed once, last at ");
        assertThat(run("report", "audit", "SPEC-1")).as(commands::stderr).isZero();
        assertThat(commands.stdout())
                .startsWith("# Audit of SPEC-1\n")
                .contains("## What stands for it (", "## Links (", "## Decisions and reviews (1)", "reviewed, undone")
                .contains("## Texts it had (2)", "| replaced |", "| current |");

        assertThat(run("baseline", "list")).isZero();
        assertThat(commands.stdout()).contains("  before  (local)");
        assertThat(run("baseline", "remove", "before")).isZero();
        assertThat(run("report", "diff", "--from", "before")).isEqualTo(2);
        assertThat(commands.stderr().strip())
                .startsWith("There is no baseline `before`: `throughline baseline list` names those there are")
                .doesNotContain("\n");
        assertThat(run("baseline", "remove", "before")).isEqualTo(2);
    }

    // [test->TL-US-51]
    @Test
    @Order(10)
    void shouldTellChangesOfFormFromChangesOfMeaningAndReviewThemTogether() throws Exception {
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        assertThat(commands.stdout())
                .contains(",meaning,Words or signs changed.,")
                .doesNotContain("cosmetic");
        assertThat(run("review", "--cosmetic")).isZero();
        assertThat(commands.stdout()).startsWith("No link is suspect by form alone.");
        for (var line : suspects(",meaning,")) {
            var ends = line.split(",");
            assertThat(run("review", ends[3].replaceFirst(" \\(.*", ""), ends[0].replaceFirst(" \\(.*", "")))
                    .as(commands::stderr)
                    .isZero();
        }
        write(
                "spec.md",
                "---\nkey: SPEC-1\ntype: TechSpec\ntitle: How to pay\nspecifies: SHOP-1\n---\n\nBy **any**\ncard.\n");
        commit("Shape the text");
        assertThat(run("ingest", "git:" + folder.resolve("shop")))
                .as(commands::stderr)
                .isZero();

        assertThat(suspects(",meaning,")).isEmpty();
        assertThat(suspects(",cosmetic,Only layout changed.,")).isNotEmpty();
        assertThat(run("review", "--cosmetic", "--product", "Nothing")).isZero();
        assertThat(commands.stdout()).startsWith("No link");
        assertThat(run("review", "--cosmetic", "--comment", "form alone"))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout()).contains("reviewed").contains("SPEC-1");
        assertThat(suspects(",cosmetic,")).isEmpty();
    }

    // [test->TL-US-61]
    @Test
    @Order(11)
    void shouldLetAnItemPassUntilADayThatIsNamed() {
        assertThat(run("waive", "SHOP-2", "--until", "2999-01-31", "--reason", "next year"))
                .as(commands::stderr)
                .isZero();
        assertThat(commands.stdout()).startsWith("in force  SHOP-2  until 2999-01-31T00:00");
        assertThat(run("report", "coverage", "--format", "csv")).isZero();
        assertThat(commands.stdout())
                .contains(
                        "SHOP-2,UserStory,Pay later,,waived,\"spec|code, test (waived until 2999-01-31T00:00:00Z by local: next year)\"");
        assertThat(run("waivers", "SHOP-2", "--json")).isZero();
        assertThat(commands.stdout()).contains("\"reason\":\"next year\"");

        assertThat(run("waive", "SHOP-2", "--end")).as(commands::stderr).isZero();
        assertThat(commands.stdout()).startsWith("ended ");
        assertThat(run("report", "coverage", "--format", "csv")).isZero();
        assertThat(commands.stdout()).contains("SHOP-2,UserStory,Pay later,,uncovered,");
        assertThat(run("waive", "SHOP-2", "--end")).isEqualTo(1);

        assertThat(run("waive", "SHOP-2", "--until", "soon", "--reason", "x")).isEqualTo(2);
        assertThat(commands.stderr()).startsWith("--until is `soon`, a day such as 2027-01-31 or a time such as");
        assertThat(run("waive", "SHOP-2", "--until", "2020-01-31", "--reason", "x"))
                .isEqualTo(2);
        assertThat(run("waive", "SHOP-2", "--until", "2999-01-31")).isEqualTo(2);
        assertThat(commands.stderr()).startsWith("--reason is missing");
        assertThat(run("waive", "SHOP-2", "--end", "--reason", "x")).isEqualTo(2);
    }

    /** Lines of the report of suspect links that hold the text. */
    private List<String> suspects(String text) {
        assertThat(run("report", "suspects", "--format", "csv")).isZero();
        return commands.stdout().lines().filter(line -> line.contains(text)).toList();
    }

    private static void write(String path, String text) throws Exception {
        var file = folder.resolve("shop").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void commit(String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("Ada", "ada@example.org")
                .setSign(false)
                .call();
    }

    private int run(String... words) {
        return commands.run(CommandsInProcess.against(database, folder), words);
    }
}
