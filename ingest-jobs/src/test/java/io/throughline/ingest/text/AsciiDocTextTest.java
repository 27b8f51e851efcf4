// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// [test->TL-US-2]
class AsciiDocTextTest {
    @Test
    void shouldCutAlongHeadingsTablesListsAndListings() {
        var text = AsciiDocText.read("""
                = Battery handbook
                Ada Lovelace <ada@example.org>
                :toc:

                // not shown
                Words before.

                == Limits

                Fly home below ten percent.
                It is a rule.

                === Numbers ===

                [cols="1,1"]
                |===
                |Level |Action

                |10 % |Land
                |===

                * one
                ** deeper

                * two

                [source,java]
                ----
                land();

                stop();
                ----

                Charger
                -------

                NOTE: Keep it dry.

                == Nothing yet
                """, 1);

        assertThat(text.heading()).contains("Battery handbook");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of(), ChunkType.BODY, "Words before."),
                        new Block(List.of("Limits"), ChunkType.BODY, "Fly home below ten percent.\nIt is a rule."),
                        new Block(List.of("Limits", "Numbers"), ChunkType.TABLE, "|Level |Action\n|10 % |Land"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.LIST, "* one\n** deeper\n* two"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.CODE_BLOCK, "land();\n\nstop();"),
                        new Block(List.of("Charger"), ChunkType.BODY, "NOTE: Keep it dry."),
                        new Block(List.of(), ChunkType.HEADER, "Nothing yet"));
    }

    @Test
    void shouldCountMarksInWordsAndCommentsAndNotInExamples() {
        var prose = AsciiDocText.read(
                        "= T\n\n// [impl->A-1]\nsee `[impl->A-2]` and [impl->A-3]\n\n----\n[impl->A-4]\n----\n", 1)
                .prose()
                .get(0);

        assertThat(prose.text()).contains("A-1", "A-3").doesNotContain("A-2", "A-4");
        assertThat(prose.text().lines().toList().get(2)).contains("A-1");
    }

    @Test
    @Timeout(20)
    void shouldTakeAnyTextInOnePass() {
        for (var hostile : List.of(
                "= a" + " ".repeat(500_000) + "b",
                "----\n" + "x\n".repeat(300_000),
                "* a\n\n".repeat(200_000),
                "[[a]]b:: c\n[[d]]\n",
                "a::".repeat(300_000),
                "`".repeat(500_000),
                "|===\n|===\n".repeat(100_000))) {
            AsciiDocText.read(hostile, 1);
            RestructuredText.read(hostile, 1);
        }
        var random = new Random(42);
        var words = List.of(
                "=",
                "==",
                "----",
                "|===",
                "* ",
                "..",
                ".. note::",
                "::",
                "\n",
                "\n\n",
                " ",
                "a",
                "+--+",
                "///",
                "[[x]]",
                "====",
                "::\n\n  x");
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            random.ints(30, 0, words.size()).forEach(i -> text.append(words.get(i)));
            assertThatCode(() -> {
                        AsciiDocText.read(text.toString(), 1);
                        RestructuredText.read(text.toString(), 1);
                    })
                    .as("seed 42, round %d: %s", round, text)
                    .doesNotThrowAnyException();
        }
    }
}
