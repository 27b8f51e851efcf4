// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.explorer;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks at the explorer in a real browser, over a graph with a document that attacks whoever reads it. */
// [test->TL-SPEC-12] [test->TL-US-15]
class ExplorerIT extends ServiceTest {
    private static final Path EXPLORER = Path.of("explorer").toAbsolutePath();
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)> \"quoted\" & <script>document.title = 'attacked'</script>";

    @BeforeAll
    static void writeGraph() {
        var graph = TestGraph.empty()
                .document(PRODUCT, "FLEET", "Fleet")
                .document(EPIC, "E-1", "Safe flight")
                .document(EPIC, "E-2", "Mission planning")
                .document(USER_STORY, "S-1", "Return home when the battery is low")
                .document(USER_STORY, "S-2", HOSTILE, Map.of("content", "# " + HOSTILE + "\n[x](javascript:alert(2))"))
                .document(TECH_SPEC, "T-1", "Battery thresholds")
                .document(TASK, "T-2", "Show the charge of every vehicle")
                .document(CODE, "fleet:src/main/java/fleet/Battery.java", "Battery.java", source("Battery"))
                .document(CODE, "fleet:src/main/java/fleet/<b>; drop.java", "<b>; drop.java", source("Drop"))
                .document(TEST, "fleet:src/test/java/fleet/BatteryTest.java", "BatteryTest.java", source("BatteryTest"))
                .link("PARENT_OF", "FLEET", "E-1")
                .link("PARENT_OF", "FLEET", "E-2")
                .link("PARENT_OF", "E-1", "S-1")
                .link("PARENT_OF", "E-2", "S-2")
                .link("SPECIFIES", "T-1", "S-1")
                .link("PARENT_OF", "S-1", "T-2")
                .link("IMPLEMENTS", "fleet:src/main/java/fleet/Battery.java", "T-1")
                .link("IMPLEMENTS", "fleet:src/main/java/fleet/<b>; drop.java", "S-2", Map.of("origin", "inferred"))
                .link("VERIFIES", "fleet:src/test/java/fleet/BatteryTest.java", "S-1");
        try (var embedder = Embedders.open(ModelChoice.standard(), 1)) {
            var texts = List.of("Return home when the battery is low", HOSTILE);
            var vectors = embedder.embedPassages(texts);
            graph.chunk("S-1", 0, texts.get(0), vectors.get(0))
                    .chunk("S-2", 0, texts.get(1), vectors.get(1))
                    .run(
                            "CREATE (:EmbeddingModel {name: $name, checksum: $checksum})",
                            "name",
                            embedder.card().name(),
                            "checksum",
                            embedder.card().checksum());
        }
        graph.awaitIndexes();
    }

    @Test
    void shouldServeSearchThroughlineEvidenceAndGraphInABrowser() throws Exception {
        requirePart("Chromium at " + CHROMIUM + " (or named in CHROMIUM)", Files.isExecutable(CHROMIUM));
        requirePart(
                "the explorer's packages (Node 20.19 or newer)",
                Files.isDirectory(EXPLORER.resolve("node_modules/playwright-core")));

        var tests = new ProcessBuilder("node", "--test", "--test-reporter=spec", "e2e/explorer.e2e.mjs")
                .directory(EXPLORER.toFile())
                .redirectErrorStream(true);
        tests.environment().put("THROUGHLINE_URL", "http://127.0.0.1:" + http().port());
        tests.environment().put("CHROMIUM", CHROMIUM.toString());

        var run = tests.start();
        var output = read(run);
        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).contains("pass ").doesNotContain("pass 0");
    }

    private static void requirePart(String part, boolean there) {
        if (!there) {
            System.out.println("Skipped the explorer in a browser: this machine lacks " + part + ".");
        }
        assumeTrue(there);
    }

    private static String read(Process process) throws IOException {
        try (var output = process.inputReader()) {
            return String.join("\n", output.lines().toList());
        }
    }

    private static Map<String, Object> source(String type) {
        return Map.of(
                "filePath",
                "src/" + type + ".java",
                "language",
                "java",
                "kind",
                "file",
                "startLine",
                1,
                "endLine",
                3,
                "content",
                "/** </pre><script>alert(3)</script> */\nclass " + type + " {\n}\n");
    }
}
