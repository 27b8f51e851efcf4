// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.itsallcode.openfasttrace.api.importer.ImportSettings;
import org.itsallcode.openfasttrace.core.Oft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Our own backlog, and the marks in our own code, judged by us and by OpenFastTrace's tracer. */
// [test->TL-US-29]
class OpenFastTraceIT {
    private static final Path ROOT = Path.of(System.getProperty("throughline.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern MARK = Pattern.compile("\\[(?:impl|test)->(?:TL-[\\w-]+)]");
    private static final List<String> MODULES = List.of(
            "cypher-migrations",
            "embedding",
            "neo4j-plugins",
            "neo4j-server",
            "ingest-jobs",
            "graphql-api",
            "standalone");

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static Path repository;

    private final CommandsInProcess commands = new CommandsInProcess();

    @BeforeAll
    static void start() throws Exception {
        database = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        repository = Files.createDirectory(folder.resolve("throughline"));
        copyBacklog();
        copyMarks();
        commit("Begin");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void shouldFindCoveredAndUncoveredItemByItemAsOpenFastTraceDoes() throws Exception {
        ingest();
        // A spec that changes after its code was linked, so that links of it are suspect.
        var spec = repository.resolve("docs/product/specs/TL-SPEC-26-impact-procedure.md");
        Files.writeString(spec, Files.readString(spec) + "\nNow everything is different.\n");
        commit("Change a spec");
        ingest();

        var ours = new TreeMap<String, Boolean>();
        assertThat(run("report", "coverage", "--format", "json")).isZero();
        for (var row : new JsonMapper().readTree(commands.stdout()).path("rows")) {
            var status = row.at("/status/0/text").asString();
            ours.put(row.at("/key/0/text").asString(), status.equals("covered"));
            if (row.at("/key/0/text").asString().equals("TL-SPEC-26")) {
                assertThat(status).isEqualTo("suspect");
            }
        }
        var exported = folder.resolve("matrix.oreqm");
        assertThat(run("report", "matrix", "--format", "specobject", "-o", exported.toString()))
                .isZero();

        assertThat(theirs(exported)).isEqualTo(ours);
        assertThat(ours).hasSizeGreaterThan(35);
        assertThat(ours.values()).contains(true, false);
    }

    /** Tests hold marks of stories that are not there, which are findings and end with 1. */
    private void ingest() {
        assertThat(run("ingest", "git:" + repository)).as(commands::stderr).isLessThan(2);
    }

    private static Map<String, Boolean> theirs(Path exported) {
        var oft = Oft.create();
        var items = oft.importItems(ImportSettings.builder().addInputs(exported).build());
        return oft.link(items).stream()
                .filter(item -> item.getId().getArtifactType().equals("story")
                        || item.getId().getArtifactType().equals("spec"))
                .collect(Collectors.toMap(
                        item -> item.getId().getName(),
                        item -> item.isCoveredShallow(),
                        (a, b) -> a && b,
                        TreeMap::new));
    }

    private static void copyBacklog() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs/product"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(ROOT.relativize(file), Files.readString(file));
            }
        }
    }

    /** The marks of each file and nothing else, so that there is little to embed. */
    private static void copyMarks() throws IOException {
        for (var module : MODULES) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    var marks = MARK.matcher(Files.readString(file))
                            .results()
                            .map(match -> "// " + match.group())
                            .toList();
                    if (!marks.isEmpty()) {
                        var name = file.getFileName().toString().replace(".java", "");
                        write(ROOT.relativize(file), String.join("\n", marks) + "\nclass " + name + " {}\n");
                    }
                }
            }
        }
    }

    private static void write(Path path, String text) throws IOException {
        var file = repository.resolve(path.toString());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void commit(String message) throws Exception {
        try (var git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage(message)
                    .setAuthor("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
        }
    }

    private int run(String... words) {
        return commands.run(CommandsInProcess.against(database, folder), words);
    }
}
