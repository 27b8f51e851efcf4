// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {
    @Test
    void shouldMakeOneLine() {
        assertThat(Titles.oneLine("  a\n\tb\u0000c\u2028d ")).isEqualTo("a b c d");
        assertThat(Titles.oneLine(" \n ")).isEmpty();
    }

    @Test
    void shouldCutBetweenCharactersAndNeverInsideOne() {
        assertThat(Titles.oneLine("x".repeat(400))).hasSize(300).endsWith("x…");
        var cut = Titles.oneLine("x" + "😀".repeat(200));
        assertThat(cut).endsWith("😀…");
        assertThat(cut.length()).isLessThanOrEqualTo(300);
    }
}
