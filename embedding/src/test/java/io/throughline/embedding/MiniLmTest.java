// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiniLmTest extends BundledModelTest {
    MiniLmTest() {
        super(BundledModel.MINILM);
    }

    @Test
    void shouldHaveTheCardOfItsAuthors() {
        try (var embedder = Embedders.open(ModelChoice.parse("all-minilm-l6-v2"), 1)) {
            assertThat(embedder.card())
                    .isEqualTo(new ModelCard(
                            "all-minilm-l6-v2",
                            "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1",
                            384,
                            256,
                            "mean",
                            "",
                            "Apache-2.0"));
        }
    }
}
