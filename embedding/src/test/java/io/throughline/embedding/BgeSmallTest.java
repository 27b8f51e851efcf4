// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BgeSmallTest extends BundledModelTest {
    BgeSmallTest() {
        super(BundledModel.BGE_SMALL);
    }

    @Test
    void shouldHaveTheCardOfItsAuthors() {
        try (var embedder = Embedders.open(ModelChoice.parse("bge-small-en-v1.5"), 1)) {
            assertThat(embedder.card())
                    .isEqualTo(new ModelCard(
                            "bge-small-en-v1.5",
                            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
                            384,
                            512,
                            "cls",
                            "Represent this sentence for searching relevant passages: ",
                            "MIT"));
        }
    }
}
