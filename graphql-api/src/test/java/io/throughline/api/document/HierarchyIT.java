// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import static io.throughline.names.DocumentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.support.ServiceTest;
import io.throughline.api.support.TestGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-14]
class HierarchyIT extends ServiceTest {
    @BeforeAll
    static void writeGraph() {
        TestGraph.empty()
                .document(PRODUCT, "SHOP", "Shop")
                .document(EPIC, "E-1", "Checkout")
                .document(EPIC, "E-2", "Catalogue")
                .document(USER_STORY, "S-1", "Pay by card")
                .document(USER_STORY, "S-2", "Pay by invoice")
                .document(TECH_SPEC, "T-1", "Card gateway")
                .document(CODE, "shop/Gateway.java", "Gateway.java")
                .link("PARENT_OF", "SHOP", "E-1")
                .link("PARENT_OF", "SHOP", "E-2")
                .link("PARENT_OF", "E-1", "S-1")
                .link("PARENT_OF", "E-1", "S-2")
                .link("SPECIFIES", "T-1", "S-1")
                .link("IMPLEMENTS", "shop/Gateway.java", "T-1");
    }

    @Test
    void shouldWalkFromProductToCodeInOneStatementALevel() {
        var query = """
                { document(key: "SHOP") { title children { totalCount nodes { key children { nodes { key
                  specifiedBy { nodes { key implementedBy { nodes { key } } } } } } } } } }""";

        var product = data(query).path("document");

        var story = product.at("/children/nodes/0/children/nodes/0");
        assertThat(product.at("/children/totalCount").asInt()).isEqualTo(2);
        assertThat(story.path("key").asString()).isEqualTo("S-1");
        assertThat(story.at("/specifiedBy/nodes/0/implementedBy/nodes/0/key").asString())
                .isEqualTo("shop/Gateway.java");
        assertThat(statementsOf(query)).isEqualTo(5);
    }
}
