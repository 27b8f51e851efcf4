// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

// [test->TL-US-14] [test->TL-SPEC-11]
class HierarchyIT extends ServiceTest {
    private static final int EPICS = 7;

    @BeforeAll
    static void writeGraph() {
        var graph = TestGraph.empty().document(PRODUCT, "SHOP", "Shop");
        for (var epic = 1; epic <= EPICS; epic++) {
            graph.document(EPIC, "E-" + epic, "Epic " + epic).link("PARENT_OF", "SHOP", "E-" + epic);
            for (var story = 1; story <= 3; story++) {
                var key = "S-" + epic + story;
                graph.document(USER_STORY, key, "Story " + key)
                        .link("PARENT_OF", "E-" + epic, key)
                        .document(TECH_SPEC, "T-" + key, "Spec of " + key)
                        .link("SPECIFIES", "T-" + key, key)
                        .document(CODE, key + ".java", key + ".java", Map.of("filePath", "src/" + key + ".java"))
                        .link("IMPLEMENTS", key + ".java", "T-" + key);
            }
        }
        // The same link declared twice, in the tracker and in a trace mark, is one document in a list and two links.
        graph.link("IMPLEMENTS", "S-11.java", "T-S-11", Map.of("linkId", "again", "origin", "annotation"));
    }

    @Test
    void shouldWalkFromProductToCodeInOneStatementALevel() {
        var query = """
                { products { nodes { key children { totalCount nodes { key children { nodes { key
                  specifiedBy { nodes { key implementedBy { nodes { key ... on Code { filePath } } } } } } } } } } } }""";

        var product = data(query).at("/products/nodes/0");

        var epics = product.at("/children/nodes");
        assertThat(product.at("/children/totalCount").asInt()).isEqualTo(EPICS);
        assertThat(codeBelow(epics)).hasSize(EPICS * 3).contains("src/S-11.java", "src/S-73.java");
        assertThat(statementsOf(query)).isEqualTo(5);
    }

    @Test
    void shouldShareTheStatementOfALevelAmongAllItsFields() {
        var query = """
                { document(key: "T-S-11") { key content parent { key } children { totalCount }
                  specifies { nodes { key title content } } implementedBy(first: 1) { nodes { key } }
                  verifiedBy { totalCount } dependsOn { totalCount } dependents { totalCount } mentions { totalCount }
                  mentionedBy { totalCount } implements { totalCount } specifiedBy { totalCount } verifies { totalCount }
                  links { totalCount nodes { type direction document { key } } } } }""";

        assertThat(statementsOf(query)).isEqualTo(2);
    }

    @Test
    void shouldAnswerAliasesOfADocumentWithOneStatement() {
        assertThat(statementsOf("{ a: document(key: \"E-1\") { key } b: document(key: \"E-2\") { key } }"))
                .isEqualTo(1);
    }

    @Test
    void shouldPageNestedListsWithinTheBatch() {
        var query = """
                { document(key: "SHOP") { children(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage }
                  edges { cursor node { key children(first: 2) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { key } } } } } } }""";

        var epics = data(query).at("/document/children");

        assertThat(keys(epics.path("edges"), "/node/key")).containsExactly("E-1", "E-2");
        assertThat(epics.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(epics.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        var stories = epics.at("/edges/1/node/children");
        assertThat(keys(stories.path("nodes"), "/key")).containsExactly("S-21", "S-22");
        assertThat(stories.path("totalCount").asInt()).isEqualTo(3);
        assertThat(statementsOf(query)).isEqualTo(3);
    }

    @Test
    void shouldContinueBehindACursorAlsoWhenRowsComeAndGo() {
        var all = new ArrayList<String>();
        String after = "";
        for (var page = 0; after != null; page++) {
            var list = data("""
                    query($after: String) { document(key: "SHOP") { children(first: 3, after: $after) { totalCount
                      pageInfo { hasNextPage hasPreviousPage endCursor } nodes { key } } } }""", after.isEmpty() ? Map.of() : Map.of("after", after))
                    .at("/document/children");
            all.addAll(keys(list.path("nodes"), "/key"));
            assertThat(list.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(page > 0);
            after = list.at("/pageInfo/hasNextPage").asBoolean()
                    ? list.at("/pageInfo/endCursor").asString()
                    : null;
            if (page == 0) {
                TestGraph.on().document(EPIC, "E-0", "Came before").link("PARENT_OF", "SHOP", "E-0");
            }
        }
        TestGraph.on().run("MATCH (d:Document {key: 'E-0'}) DETACH DELETE d");

        assertThat(all).containsExactly("E-1", "E-2", "E-3", "E-4", "E-5", "E-6", "E-7");
    }

    @Test
    void shouldGiveAnEmptyPageBehindTheLastRow() {
        var cursor = data("{ document(key: \"SHOP\") { children { pageInfo { endCursor } } } }")
                .at("/document/children/pageInfo/endCursor")
                .asString();

        var rest = data("{ document(key: \"SHOP\") { children(after: \"" + cursor
                        + "\") { totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage endCursor } } } }")
                .at("/document/children");

        assertThat(rest.toString())
                .isEqualTo(
                        "{\"totalCount\":7,\"nodes\":[],\"pageInfo\":{\"hasNextPage\":false,\"hasPreviousPage\":true,"
                                + "\"endCursor\":null}}");
    }

    @Test
    void shouldListEachLinkWithItsEvidence() {
        var spec = data("""
                { document(key: "T-S-11") { implementedBy { totalCount } links(types: [IMPLEMENTS]) { totalCount nodes {
                  linkId type direction origin confidence evidence validFrom validTo reviewState document { key } } }
                  out: links(direction: out) { nodes { type document { key } } } } }""").path("document");

        assertThat(spec.at("/implementedBy/totalCount").asInt()).isEqualTo(1);
        assertThat(spec.at("/links/totalCount").asInt()).isEqualTo(2);
        assertThat(spec.at("/links/nodes/0").toString())
                .isEqualTo("{\"linkId\":\"IMPLEMENTS:S-11.java:T-S-11\",\"type\":\"IMPLEMENTS\",\"direction\":\"in\","
                        + "\"origin\":\"declared\",\"confidence\":1.0,\"evidence\":\"backlog/S-11.java.md:3@1a2b3c\","
                        + "\"validFrom\":\"2026-01-01T00:00:00Z\",\"validTo\":null,\"reviewState\":\"unreviewed\","
                        + "\"document\":{\"key\":\"S-11.java\"}}");
        assertThat(spec.at("/links/nodes/1/origin").asString()).isEqualTo("annotation");
        assertThat(spec.at("/out/nodes").toString())
                .isEqualTo("[{\"type\":\"SPECIFIES\",\"document\":{\"key\":\"S-11\"}}]");
    }

    @Test
    void shouldComeDownFromTheProduct() {
        var query = "{ document(key: \"S-11.java\") { breadcrumb { key documentType } } }";

        assertThat(keys(data(query).at("/document/breadcrumb"), "/key"))
                .containsExactly("SHOP", "E-1", "S-11", "T-S-11", "S-11.java");
        assertThat(statementsOf("{ documents(filter: {types: [Code]}) { nodes { breadcrumb { key } } } }"))
                .isEqualTo(2);
    }

    // [test->TL-US-17]
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: -1 | first is -1, allowed is 1 to 1000.",
                "first: 0 | first is 0, allowed is 1 to 1000.",
                "first: 10000 | first is 10000, allowed is 1 to 1000.",
                "after: \"nonsense\" | after is \"nonsense\", allowed is a cursor that `children` gave before.",
            })
    void shouldRefuseABadPage(String arguments, String message) {
        var error = error("{ document(key: \"SHOP\") { children(" + arguments + ") { totalCount } } }");

        assertThat(error.path("message").asString()).isEqualTo(message);
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }

    private static List<String> codeBelow(JsonNode epics) {
        return epics.valueStream()
                .flatMap(epic -> epic.at("/children/nodes").valueStream())
                .flatMap(story -> story.at("/specifiedBy/nodes").valueStream())
                .flatMap(spec -> spec.at("/implementedBy/nodes").valueStream())
                .map(code -> code.path("filePath").asString())
                .toList();
    }

    private static List<String> keys(JsonNode list, String pointer) {
        Stream<JsonNode> values = list.valueStream();
        return values.map(value -> value.at(pointer).asString()).toList();
    }
}
