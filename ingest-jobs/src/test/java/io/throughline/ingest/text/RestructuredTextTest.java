// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-2]
class RestructuredTextTest {
    @Test
    void shouldCutAlongHeadingsTablesListsAndLiteralBlocks() {
        var text = RestructuredText.read("""
                ================
                Battery handbook
                ================

                .. A comment
                   that goes on

                Limits
                ======

                Fly home below ten percent, as in::

                    land()

                    stop()

                Numbers
                -------

                =====  ======
                Level  Action
                =====  ======
                10 %   Land
                =====  ======

                +---+---+
                | a | b |
                +---+---+

                - one

                  more of one
                - two

                .. code-block:: java
                   :linenos:

                   land();

                .. note:: Keep it
                   dry.

                .. toctree::

                   chapter

                Nothing yet
                ===========
                """, 1);

        assertThat(text.heading()).contains("Battery handbook");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of("Limits"), ChunkType.BODY, "Fly home below ten percent, as in:"),
                        new Block(List.of("Limits"), ChunkType.CODE_BLOCK, "land()\n\nstop()"),
                        new Block(
                                List.of("Limits", "Numbers"),
                                ChunkType.TABLE,
                                "=====  ======\nLevel  Action\n=====  ======\n10 %   Land\n=====  ======"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.TABLE, "+---+---+\n| a | b |\n+---+---+"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.LIST, "- one\n  more of one\n- two"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.CODE_BLOCK, "land();"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.BODY, "Keep it\ndry."),
                        new Block(List.of(), ChunkType.HEADER, "Nothing yet"));
    }

    @Test
    void shouldCountMarksInWordsAndCommentsAndNotInExamples() {
        var prose = RestructuredText.read(
                        ".. [impl->A-1]\n\nsee ``[impl->A-2]`` and [impl->A-3]::\n\n   [impl->A-4]\n", 5)
                .prose()
                .get(0);

        assertThat(prose.firstLine()).isEqualTo(5);
        assertThat(prose.text()).contains("A-1", "A-3").doesNotContain("A-2", "A-4");
    }
}
