// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.ThroughlineService;
import io.throughline.api.support.Http;
import io.throughline.api.support.TestDatabase;
import io.throughline.api.support.TestGraph;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import io.throughline.embedding.TextEmbedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same graph, read by people who may read different parts of it. */
// [test->TL-US-13]
class AccessIT {
    private static final Map<String, ThroughlineService.Running> SERVICES = new HashMap<>();
    private static final String SECRET = "Quantum turbo encabulator";

    private static TextEmbedder embedder;

    @BeforeAll
    static void writeGraph() {
        embedder = Embedders.open(ModelChoice.standard(), 1);
        var graph = TestGraph.empty()
                .user("ina", "developer", "internal")
                .user("gwen", "developer", "public")
                .user("gone", "admin", "restricted")
                .run("MATCH (u:User {userId: 'gone'}) SET u.status = 'inactive'")
                .acl("restricted:gwen", "restricted", "user:gwen")
                .document(PRODUCT, "SHOP", "Shop", level("public", "public"))
                .document(EPIC, "E-1", "Open epic", level("internal", "internal"))
                .document(EPIC, "E-2", SECRET, level("restricted", "restricted:gwen"))
                .document(USER_STORY, "S-1", "Story of the secret", level("public", "public"))
                .document(CODE, "Secret.java", SECRET, level("confidential", "confidential"))
                .link("PARENT_OF", "SHOP", "E-1")
                .link("PARENT_OF", "SHOP", "E-2")
                .link("PARENT_OF", "E-2", "S-1")
                .link("IMPLEMENTS", "Secret.java", "S-1")
                .run("""
                        CREATE (:IngestRun {runId: 'a', status: 'done', sources: ['files:secret'], documentsAdded: 5, findings: 2,
                                            startedAt: datetime('2026-01-01T10:00:00Z'), finishedAt: datetime('2026-01-01T10:00:09Z')})
                        CREATE (:IngestRun {runId: 'c', status: 'failed', sources: ['files:secret'], message: 'It is gone.',
                                            startedAt: datetime('2026-01-02T10:00:00Z'), finishedAt: datetime('2026-01-02T10:00:01Z')})
                        CREATE (:IngestRun {runId: 'b', status: 'running', sources: ['files:secret'],
                                            startedAt: datetime('2026-01-02T10:00:00Z')})""");
        for (var key : List.of("SHOP", "E-1", "E-2", "S-1", "Secret.java")) {
            var text = key.equals("E-2") || key.equals("Secret.java") ? SECRET : "Turbo shop";
            graph.chunk(key, 0, text, embedder.embedPassages(List.of(text)).get(0));
        }
        graph.awaitIndexes();
    }

    @AfterAll
    static void close() {
        SERVICES.values().forEach(ThroughlineService.Running::close);
        embedder.close();
    }

    @Test
    void shouldCountAndListWhatOneMayReadAlone() {
        var query =
                "{ documents { totalCount nodes { key } } document(key: \"SHOP\") { children { totalCount nodes { key } } links { totalCount } } }";

        assertThat(as("local", query).at("/documents/totalCount").asInt()).isEqualTo(5);
        assertThat(as("ina", query).toString())
                .isEqualTo(
                        "{\"documents\":{\"totalCount\":3,\"nodes\":[{\"key\":\"E-1\"},{\"key\":\"S-1\"},{\"key\":\"SHOP\"}]},"
                                + "\"document\":{\"children\":{\"totalCount\":1,\"nodes\":[{\"key\":\"E-1\"}]},\"links\":{\"totalCount\":1}}}");
        assertThat(as("gwen", query).toString())
                .isEqualTo(
                        "{\"documents\":{\"totalCount\":3,\"nodes\":[{\"key\":\"E-2\"},{\"key\":\"S-1\"},{\"key\":\"SHOP\"}]},"
                                + "\"document\":{\"children\":{\"totalCount\":1,\"nodes\":[{\"key\":\"E-2\"}]},\"links\":{\"totalCount\":1}}}");
    }

    // [test->TL-US-47]
    @Test
    void shouldNameGapsByWhatOneMayReadAlone() {
        var query = "{ gaps { counts { kind total } nodes { kind detail document { key } } } }";

        assertThat(as("local", query).at("/gaps/nodes").findValuesAsString("kind"))
                .containsExactly("no_test");
        assertThat(as("ina", query).at("/gaps/nodes").findValuesAsString("kind"))
                .containsExactly("no_code", "no_test");
        assertThat(as("ina", query).toString()).doesNotContain("Secret", "E-2");
        assertThat(as("gone", query).at("/gaps/nodes")).isEmpty();
    }

    @Test
    void shouldNotTellAHiddenDocumentFromNone() {
        var hidden =
                "{ document(key: \"E-2\") { key } trace(key: \"E-2\") { truncated } neighbourhood(key: \"E-2\") { truncated } }";

        assertThat(as("ina", hidden).toString())
                .isEqualTo(as("ina", hidden.replace("E-2", "NOTHING")).toString());
        assertThat(as("gwen", hidden).at("/document/key").asString()).isEqualTo("E-2");
    }

    @Test
    void shouldNotLeadThroughWhatIsHidden() {
        var query = """
                { document(key: "S-1") { parent { key } breadcrumb { key } implementedBy { totalCount } }
                  trace(key: "SHOP", direction: down) { steps { document { key } } }
                  neighbourhood(key: "S-1", depth: 3) { documents { linkCount document { key } } links { fromKey toKey } } }""";

        assertThat(as("ina", query).toString())
                .isEqualTo(
                        "{\"document\":{\"parent\":null,\"breadcrumb\":[{\"key\":\"S-1\"}],\"implementedBy\":{\"totalCount\":0}},"
                                + "\"trace\":{\"steps\":[{\"document\":{\"key\":\"E-1\"}}]},"
                                + "\"neighbourhood\":{\"documents\":[{\"linkCount\":0,\"document\":{\"key\":\"S-1\"}}],\"links\":[]}}");
        assertThat(as("gwen", query).at("/trace/steps").size()).isEqualTo(2);
    }

    @Test
    void shouldFindWhatOneMayReadAlone() {
        var query =
                "{ search(query: \"quantum turbo encabulator\") { totalCount nodes { document { key } passages { content } explanation { summary path } } } }";

        assertThat(as("local", query).toString()).contains(SECRET, "Secret.java");
        assertThat(as("ina", query).toString()).doesNotContain("encabulator", "Secret.java", "E-2");
        assertThat(as("gwen", query).toString()).contains("E-2").doesNotContain("Secret.java");
    }

    @Test
    void shouldShowNothingToStrangersAndToThoseWhoLeft() {
        var query =
                "{ documents { totalCount } products { totalCount } document(key: \"SHOP\") { key } search(query: \"turbo\") { totalCount } }";
        var nothing =
                "{\"documents\":{\"totalCount\":0},\"products\":{\"totalCount\":0},\"document\":null,\"search\":{\"totalCount\":0}}";

        assertThat(as("nobody", query).toString()).isEqualTo(nothing);
        assertThat(as("gone", query).toString()).isEqualTo(nothing);
    }

    // [test->TL-US-28]
    @Test
    void shouldShowRunsToActiveAdministratorsAlone() {
        var query = "{ ingestRuns { totalCount pageInfo { hasNextPage } nodes { runId sources } } }";
        var nothing = "{\"ingestRuns\":{\"totalCount\":0,\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[]}}";

        assertThat(as("local", query).at("/ingestRuns/nodes").findValuesAsString("runId"))
                .as("newest first")
                .containsExactly("b", "c", "a");
        for (var other : List.of("ina", "gone", "nobody")) {
            assertThat(as(other, query).toString()).as(other).isEqualTo(nothing);
        }
    }

    @Test
    void shouldPageThroughRuns() {
        var query =
                "{ ingestRuns(first: 2%s) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { runId status startedAt finishedAt documentsAdded documentsChanged documentsGone findings message } } }";

        var first = as("local", query.formatted("")).path("ingestRuns");
        var cursor = first.at("/pageInfo/endCursor").asString();
        var second = as("local", query.formatted(", after: \"" + cursor + "\"")).path("ingestRuns");

        assertThat(first.at("/nodes/1").toString())
                .isEqualTo(
                        "{\"runId\":\"c\",\"status\":\"failed\",\"startedAt\":\"2026-01-02T10:00:00Z\",\"finishedAt\":\"2026-01-02T10:00:01Z\","
                                + "\"documentsAdded\":0,\"documentsChanged\":0,\"documentsGone\":0,\"findings\":0,\"message\":\"It is gone.\"}");
        assertThat(first.at("/nodes/0/finishedAt").isNull()).isTrue();
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        assertThat(second.at("/nodes").findValuesAsString("runId")).containsExactly("a");
        assertThat(second.at("/nodes/0/documentsAdded").asInt()).isEqualTo(5);
        assertThat(second.at("/nodes/0/findings").asInt()).isEqualTo(2);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(second.path("totalCount").asInt()).isEqualTo(3);
    }

    private static Map<String, Object> level(String accessLevel, String aclKey) {
        return Map.of("accessLevel", accessLevel, "aclKey", aclKey);
    }

    private static JsonNode as(String principal, String query) {
        var service = SERVICES.computeIfAbsent(principal, AccessIT::start);
        var answer = new Http(service.port()).ask(query, Map.of());
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        return answer.path("data");
    }

    private static ThroughlineService.Running start(String principal) {
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("throughline.principal", principal);
        properties.put("server.port", 0);
        return ThroughlineService.start(properties, () -> embedder);
    }
}
