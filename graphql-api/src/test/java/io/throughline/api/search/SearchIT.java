// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-10]
class SearchIT extends ServiceTest {
    private static final List<String> TEXTS = List.of(
            "The drone returns home when its battery level is too low.",
            "A warning is shown when the charge of a vehicle falls below a threshold.",
            "The map shows every active route with its waypoints.");

    @BeforeAll
    static void writeGraph() {
        var graph = TestGraph.empty()
                .document(PRODUCT, "FLEET", "Fleet")
                .document(USER_STORY, "S-1", "Return home")
                .document(USER_STORY, "S-2", "Low charge warning")
                .document(TECH_SPEC, "T-1", "Route map");
        try (var embedder = Embedders.open(ModelChoice.standard(), 1)) {
            var card = embedder.card();
            var vectors = embedder.embedPassages(TEXTS);
            graph.chunk("S-1", 0, TEXTS.get(0), vectors.get(0))
                    .chunk("S-2", 0, TEXTS.get(1), vectors.get(1))
                    .chunk("T-1", 0, TEXTS.get(2), vectors.get(2))
                    .run(
                            "CREATE (:EmbeddingModel {name: $name, checksum: $checksum})",
                            "name",
                            card.name(),
                            "checksum",
                            card.checksum());
        }
        graph.awaitIndexes();
    }

    @AfterEach
    void restoreModel() {
        TestGraph.on()
                .run(
                        "MATCH (m:EmbeddingModel) SET m.name = 'bge-small-en-v1.5', m.checksum = coalesce(m.real, m.checksum)");
    }

    @Test
    void shouldFindByMeaningAndSayWhy() {
        var search = data("""
                { search(query: "battery level too low") { totalCount nodes { rank score
                  document { key documentType title ... on UserStory { status } }
                  passages { chunkId content sectionPath score }
                  explanation { summary strategy path legs { leg rank score contribution } } } } }""").path("search");

        var first = search.at("/nodes/0");
        assertThat(first.at("/document/key").asString()).isEqualTo("S-1");
        assertThat(first.at("/document/status").asString()).isEqualTo("approved");
        assertThat(first.path("rank").asInt()).isEqualTo(1);
        assertThat(first.at("/passages/0/content").asString()).isEqualTo(TEXTS.get(0));
        assertThat(first.at("/passages/0/sectionPath/0").asString()).isEqualTo("Details");
        assertThat(first.at("/explanation/summary").asString()).isNotBlank();
        var contributions = first.at("/explanation/legs")
                .valueStream()
                .mapToDouble(leg -> leg.path("contribution").asDouble())
                .sum();
        assertThat(contributions)
                .isEqualTo(first.path("score").asDouble(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(search.path("totalCount").asInt())
                .isEqualTo(search.path("nodes").size());
    }

    @Test
    void shouldPageThroughAllHitsOnceEach() {
        var all = data("{ search(query: \"battery route\", first: 50) { nodes { document { key } } } }")
                .at("/search/nodes");
        var keys = new java.util.ArrayList<String>();
        String after = null;
        do {
            var page = data(
                            "query($after: String) { search(query: \"battery route\", first: 1, after: $after) {"
                                    + " pageInfo { hasNextPage hasPreviousPage endCursor } nodes { rank document { key } } } }",
                            after == null ? java.util.Map.of() : java.util.Map.of("after", after))
                    .path("search");
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(after != null);
            keys.add(page.at("/nodes/0/document/key").asString());
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : null;
        } while (after != null);

        assertThat(keys)
                .hasSizeGreaterThan(1)
                .containsExactlyElementsOf(all.valueStream()
                        .map(hit -> hit.at("/document/key").asString())
                        .toList());
    }

    @Test
    void shouldRefuseTheCursorOfAnotherSearch() {
        var cursor = data("{ search(query: \"battery\", first: 1) { pageInfo { endCursor } } }")
                .at("/search/pageInfo/endCursor")
                .asString();

        var error = error("{ search(query: \"route\", after: \"" + cursor + "\") { totalCount } }");

        assertThat(error.path("message").asString())
                .isEqualTo(
                        "after is the cursor of another search, allowed is a cursor that this query and filter gave before.");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void shouldFilter() {
        var keys =
                "{ search(query: \"battery\", filter: {types: [%s]}) { totalCount nodes { document { key } explanation { summary } } } }";

        assertThat(data(keys.formatted("TechSpec"))
                        .at("/search/nodes")
                        .valueStream()
                        .map(hit -> hit.at("/document/key").asString()))
                .isSubsetOf("T-1");
        assertThat(data(keys.formatted("")).at("/search/totalCount").asInt()).isZero();
    }

    @Test
    void shouldLeaveTheExplanationOutWhenToldSo() {
        var hit = data("{ search(query: \"battery\", explain: false) { nodes { explanation { summary } } } }")
                .at("/search/nodes/0");

        assertThat(hit.path("explanation").isNull()).isTrue();
    }

    // [test->TL-US-18]
    @Test
    void shouldNameBothModelsWhenTheIndexIsOfAnotherOne() {
        TestGraph.on()
                .run(
                        "MATCH (m:EmbeddingModel) SET m.real = m.checksum, m.checksum = 'other', m.name = 'all-minilm-l6-v2'");

        var error = error("{ search(query: \"battery\") { totalCount } }");

        assertThat(error.path("message").asString())
                .contains("all-minilm-l6-v2", "bge-small-en-v1.5")
                .doesNotContain("\n");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("UNAVAILABLE");
    }

    // [test->TL-US-48]
    @Test
    void shouldFollowWhenAnotherModelComesIntoForce() {
        var graph = TestGraph.on();
        try (var embedder = Embedders.open(ModelChoice.parse("all-minilm-l6-v2"), 1)) {
            graph.run(
                    "MATCH (m:EmbeddingModel) SET m.real = m.checksum, m.name = 'all-minilm-l6-v2', m.checksum = $checksum",
                    "checksum",
                    embedder.card().checksum());
        }
        var query = "{ search(query: \"battery\") { totalCount } }";
        assertThat(data(query).at("/search/totalCount").asInt()).isPositive();
        restoreModel();
        assertThat(data(query).at("/search/totalCount").asInt()).isPositive();
    }

    @Test
    void shouldTakeOneStatement() {
        assertThat(statementsOf("{ search(query: \"battery\") { totalCount nodes { document { key content } } } }"))
                .isEqualTo(1);
    }
}
