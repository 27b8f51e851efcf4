// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Runs every query of the reference, and compares what is printed below it. */
class DocumentationIT extends ServiceTest {
    private static final Path REFERENCE =
            Path.of(System.getProperty("throughline.root", ".."), "docs", "reference", "graphql.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(graphql|json(?: variables| errors)?)\\n(.*?)^```");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A query with what the page says it takes and gives; null where it says nothing. */
    private record Example(String query, Map<String, String> said) {}

    @BeforeAll
    static void writeGraph() {
        var graph = TestGraph.empty()
                .document(PRODUCT, "THROUGHLINE", "Throughline")
                .document(EPIC, "TL-EPIC-4", "Ask and look")
                .document(PRD, "TL-PRD-4", "GraphQL service")
                .document(USER_STORY, "TL-US-14", "Query over GraphQL")
                .document(TECH_SPEC, "TL-SPEC-11", "GraphQL schema and batching")
                .document(
                        CODE,
                        "ThroughlineService.java",
                        "ThroughlineService.java",
                        Map.of("filePath", "graphql-api/ThroughlineService.java"))
                .link("PARENT_OF", "THROUGHLINE", "TL-EPIC-4", evidence("docs/product/epics/TL-EPIC-4.md:5@1a2b3c"))
                .link("PARENT_OF", "TL-EPIC-4", "TL-PRD-4", evidence("docs/product/prds/TL-PRD-4.md:5@1a2b3c"))
                .link("PARENT_OF", "TL-PRD-4", "TL-US-14", evidence("docs/product/stories/TL-US-14.md:5@1a2b3c"))
                .link("PARENT_OF", "TL-US-14", "TL-SPEC-11", evidence("docs/product/specs/TL-SPEC-11.md:5@1a2b3c"))
                .link("SPECIFIES", "TL-SPEC-11", "TL-US-14", evidence("docs/product/specs/TL-SPEC-11.md:6@1a2b3c"))
                .link(
                        "IMPLEMENTS",
                        "ThroughlineService.java",
                        "TL-SPEC-11",
                        Map.of("origin", "annotation", "evidence", "graphql-api/ThroughlineService.java:15@1a2b3c"))
                .run("""
                        CREATE (:IngestRun {runId: 'r', status: 'done', sources: ['git:/work/shop'], documentsAdded: 6, findings: 1,
                                            startedAt: datetime('2026-11-22T10:15:30Z'), finishedAt: datetime('2026-11-22T10:15:42Z')})""");
        try (var embedder = Embedders.open(ModelChoice.standard(), 1)) {
            var text = "Dashboards ask for the requirements of a product and what realises them.";
            graph.chunk(
                    "TL-US-14", 0, text, embedder.embedPassages(List.of(text)).get(0));
        }
        graph.awaitIndexes();
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerAsTheReferenceSays() throws IOException {
        var examples = examples(Files.readString(REFERENCE));
        assertThat(examples).hasSizeGreaterThan(6);
        return examples.stream().map(example -> DynamicTest.dynamicTest(name(example), () -> run(example)));
    }

    private void run(Example example) {
        var variables = example.said().get("json variables");
        var answer = http().ask(example.query(), variables == null ? Map.of() : map(variables));

        var errors = example.said().get("json errors");
        if (errors != null) {
            assertThat(answer.path("errors")).isEqualTo(JSON.readTree(errors));
            return;
        }
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        var data = example.said().get("json");
        if (data == null) {
            assertThat(answer.path("data").toString()).contains("\"key\"");
        } else {
            assertThat(answer.path("data")).isEqualTo(JSON.readTree(data));
        }
    }

    private static List<Example> examples(String page) {
        var examples = new ArrayList<Example>();
        var block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals("graphql")) {
                examples.add(new Example(block.group(2), new HashMap<>()));
            } else {
                examples.get(examples.size() - 1).said().put(block.group(1), block.group(2));
            }
        }
        return examples;
    }

    private static String name(Example example) {
        return example.query().strip().replaceAll("\\s+", " ").substring(0, 40);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, Map.class);
    }

    private static Map<String, Object> evidence(String evidence) {
        return Map.of("evidence", evidence);
    }
}
