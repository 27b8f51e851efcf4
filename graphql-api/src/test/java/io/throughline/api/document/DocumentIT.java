// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.names.DocumentType;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentIT extends ServiceTest {
    @BeforeAll
    static void writeGraph() {
        var graph = TestGraph.empty();
        for (var type : DocumentType.values()) {
            graph.document(type, "ANY-" + type, "Any " + type.label());
        }
        graph.document(
                        CODE,
                        "shop:src/main/Pay.java#Pay.charge(int)",
                        "Pay.charge",
                        Map.ofEntries(
                                Map.entry("repository", "shop"),
                                Map.entry("filePath", "src/main/Pay.java"),
                                Map.entry("language", "java"),
                                Map.entry("symbol", "Pay.charge"),
                                Map.entry("kind", "function"),
                                Map.entry("startLine", 12L),
                                Map.entry("endLine", 31L),
                                Map.entry("lastCommitHash", "1a2b3c"),
                                Map.entry("tags", List.of("money", "core")),
                                Map.entry("productName", "Shop"),
                                Map.entry("status", "review"),
                                Map.entry("modifiedDate", ZonedDateTime.parse("2026-05-01T12:00:00+02:00"))))
                .author("ada@example.org", "Ada", "shop:src/main/Pay.java#Pay.charge(int)")
                .author("bob@example.org", "Bob", "shop:src/main/Pay.java#Pay.charge(int)");
        for (var index = 0; index < 12; index++) {
            graph.chunk("shop:src/main/Pay.java#Pay.charge(int)", index, "Part " + index, null);
        }
        graph.document(
                        COMMIT,
                        "c1",
                        "Charge once",
                        Map.of("hash", "1a2b3c", "message", "Charge once\n\nImplements: S-1"))
                .link("TOUCHES", "c1", "shop:src/main/Pay.java#Pay.charge(int)");
    }

    @Test
    void shouldAnswerFieldsOfTheTypeAndOfEveryDocument() {
        var code = data("""
                query($key: String!) { document(key: $key) { id key documentType title content status tags modifiedDate
                  productName accessLevel author validTo ... on Code { repository filePath language symbol kind startLine
                  endLine lastCommitHash touchedBy { nodes { key ... on Commit { hash message touches { totalCount } } } }
                  containedIn { key } contains { totalCount } } } }""", Map.of("key", "shop:src/main/Pay.java#Pay.charge(int)"))
                .path("document");

        assertThat(code.path("title").asString()).isEqualTo("Pay.charge");
        assertThat(code.path("content").asString()).isEqualTo("Pay.charge. Its text.");
        assertThat(code.path("status").asString()).isEqualTo("review");
        assertThat(code.path("modifiedDate").asString()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(code.path("tags").toString()).isEqualTo("[\"money\",\"core\"]");
        assertThat(code.path("startLine").asInt()).isEqualTo(12);
        assertThat(code.path("containedIn").isNull()).isTrue();
        assertThat(code.at("/touchedBy/nodes/0/hash").asString()).isEqualTo("1a2b3c");
        assertThat(code.at("/touchedBy/nodes/0/touches/totalCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void shouldKnowEveryTypeByKeyAndById(DocumentType type) {
        var document = data("{ document(key: \"ANY-" + type + "\") { id __typename documentType } }")
                .path("document");
        var node = data(
                        "query($id: ID!) { node(id: $id) { id ... on Document { key content } } }",
                        Map.of("id", document.path("id").asString()))
                .path("node");

        assertThat(document.path("__typename").asString()).isEqualTo(type.label());
        assertThat(document.path("documentType").asString()).isEqualTo(type.label());
        assertThat(node.path("key").asString()).isEqualTo("ANY-" + type);
        assertThat(node.path("content").asString()).isNotBlank();
    }

    @Test
    void shouldAnswerNullForWhatIsNotThere() {
        assertThat(data("{ document(key: \"nothing\") { key } node(id: \"nothing\") { id } }")
                        .toString())
                .isEqualTo("{\"document\":null,\"node\":null}");
    }

    @Test
    void shouldListPeopleAndPassagesInOrder() {
        var query = """
                { documents(filter: {tags: ["money"]}) { nodes { authors(first: 1) { totalCount pageInfo { hasNextPage }
                  nodes { userId name email } } chunks(first: 11) { totalCount edges { cursor node { chunkId chunkIndex
                  chunkType content sectionPath } } } } } }""";

        var code = data(query).at("/documents/nodes/0");

        assertThat(code.path("authors").toString())
                .isEqualTo("{\"totalCount\":2,\"pageInfo\":{\"hasNextPage\":true},\"nodes\":[{\"userId\":"
                        + "\"ada@example.org\",\"name\":\"Ada\",\"email\":\"ada@example.org\"}]}");
        assertThat(code.at("/chunks/totalCount").asInt()).isEqualTo(12);
        assertThat(code.at("/chunks/edges/10/node").toString())
                .isEqualTo("{\"chunkId\":\"shop:src/main/Pay.java#Pay.charge(int)#10\",\"chunkIndex\":10,"
                        + "\"chunkType\":\"body\",\"content\":\"Part 10\",\"sectionPath\":[\"Details\"]}");
        assertThat(statementsOf(query)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types: [Epic, PRD] | ANY-EPIC ANY-PRD",
                "types: [] | ''",
                "statuses: [review] | shop:src/main/Pay.java#Pay.charge(int)",
                "products: [\"Shop\"] | shop:src/main/Pay.java#Pay.charge(int)",
                "tags: [\"core\", \"other\"] | shop:src/main/Pay.java#Pay.charge(int)",
                "modifiedAfter: \"2026-05-01T10:00:00Z\" | shop:src/main/Pay.java#Pay.charge(int)",
                "modifiedBefore: \"2026-05-01T10:00:00Z\", types: [Code] | ANY-CODE",
                "types: [Test], statuses: [draft] | ''",
            })
    void shouldFilter(String filter, String keys) {
        var list = data("{ documents(filter: {" + filter + "}) { totalCount nodes { key } } }")
                .path("documents");

        assertThat(String.join(
                        " ",
                        list.path("nodes")
                                .valueStream()
                                .map(node -> node.path("key").asString())
                                .toList()))
                .isEqualTo(keys);
        assertThat(list.path("totalCount").asInt()).isEqualTo(list.path("nodes").size());
    }

    @Test
    void shouldPageTheListOfAllDocuments() {
        var first = data("{ documents(first: 3) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }")
                .path("documents");
        var second = data(
                        "query($after: String) { documents(first: 100, after: $after) { totalCount nodes { key }"
                                + " pageInfo { hasNextPage hasPreviousPage } } }",
                        Map.of("after", first.at("/pageInfo/endCursor").asString()))
                .path("documents");

        assertThat(first.path("totalCount").asInt()).isEqualTo(15);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.path("nodes").size()).isEqualTo(12);
        assertThat(second.path("totalCount").asInt()).isEqualTo(15);
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void shouldRefuseADateWithoutOffset() {
        var error = error("{ documents(filter: {modifiedAfter: \"yesterday\"}) { totalCount } }");

        assertThat(error.path("message").asString()).contains("A DateTime is yesterday, allowed is ISO-8601");
    }
}
