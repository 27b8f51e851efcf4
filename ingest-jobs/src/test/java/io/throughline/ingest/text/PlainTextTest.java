// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void shouldTakeAShortFirstLineForTheTitle() {
        var text = PlainText.read("\nRelease notes\n=============\n\nOne.\nTwo.\n \n\nThree.\n", 1);

        assertThat(text.heading()).contains("Release notes");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of(), ChunkType.BODY, "One.\nTwo."),
                        new Block(List.of(), ChunkType.BODY, "Three."));
    }

    @Test
    void shouldKeepASingleParagraphAsText() {
        var text = PlainText.read("Only this.", 1);

        assertThat(text.heading()).isEmpty();
        assertThat(text.blocks()).containsExactly(new Block(List.of(), ChunkType.BODY, "Only this."));
    }

    @Test
    void shouldReadAnAsciiDocTitle() {
        assertThat(PlainText.read("= The guide\n\nText.", 1).heading()).contains("The guide");
    }

    @Test
    void shouldAcceptNothing() {
        assertThat(PlainText.read(" \n\n", 1).blocks()).isEmpty();
    }
}
