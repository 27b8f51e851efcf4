// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.Reference;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkEndTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"src/Main.java", "./src/Main.java", "/src/Main.java", " src\\Main.java ", ".//src/Main.java"})
    void shouldReadAPathHoweverAPersonWroteIt(String path) {
        assertThat(LinkEnd.of(new Reference.CodeFile(path)).name()).isEqualTo("src/Main.java");
    }

    @Test
    void shouldTellLinksApartByEveryPart() {
        var a = new LinkEnd(LinkEnd.Kind.DOCUMENT, "a");
        var file = new LinkEnd(LinkEnd.Kind.FILE, "a");

        assertThat(LinkWrite.id("IMPLEMENTS", a, a, "declared", "item"))
                .isEqualTo(LinkWrite.id("IMPLEMENTS", a, a, "declared", "item"))
                .isNotEqualTo(LinkWrite.id("VERIFIES", a, a, "declared", "item"))
                .isNotEqualTo(LinkWrite.id("IMPLEMENTS", file, a, "declared", "item"))
                .isNotEqualTo(LinkWrite.id("IMPLEMENTS", a, a, "tracker", "item"))
                .isNotEqualTo(LinkWrite.id("IMPLEMENTS", a, a, "declared", "other"));
    }

    @Test
    void shouldLetNoForeignTypeIntoAStatement() {
        var a = new LinkEnd(LinkEnd.Kind.DOCUMENT, "a");

        assertThatThrownBy(() -> new LinkWrite("id", "X]->() DETACH DELETE a //", a, a, Map.of()))
                .hasMessageContaining("allowed are");
    }

    @Test
    void shouldShortenOnlyHostileItemIds() {
        assertThat(ItemWrite.id("git:/r", "src/A.java")).isEqualTo("git:/r#src/A.java");
        assertThat(ItemWrite.id("git:/r", "x".repeat(5_000)))
                .hasSizeLessThan(1_600)
                .isNotEqualTo(ItemWrite.id("git:/r", "x".repeat(5_001)));
    }
}
