// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnicodeTextTest {

    @Test
    void shouldLeaveWellFormedTextAlone() {
        var text = "plain, ünïcode, \uD83D\uDE00 and \u0000";
        assertThat(UnicodeText.wellFormed(text)).isSameAs(text);
    }

    @Test
    void shouldReplaceLoneSurrogates() {
        assertThat(UnicodeText.wellFormed("\uD83D")).isEqualTo("\uFFFD");
        assertThat(UnicodeText.wellFormed("a\uDE00b\uD83D\uDE00c\uD83Dd\uD83D"))
                .isEqualTo("a\uFFFDb\uD83D\uDE00c\uFFFDd\uFFFD");
        assertThat(UnicodeText.wellFormed("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void shouldEndAPieceBeforeASpace() {
        assertThat(UnicodeText.pieceEnd("one two three", 0, 9)).isEqualTo(7);
        assertThat(UnicodeText.pieceEnd("one two three", 7, 9)).isEqualTo(13);
        assertThat(UnicodeText.pieceEnd("onetwo\nthree", 0, 6)).isEqualTo(6);
    }

    @Test
    void shouldNeverEndAPieceInsideACodePoint() {
        assertThat(UnicodeText.pieceEnd("abc\uD83D\uDE00def", 0, 4)).isEqualTo(3);
        assertThat(UnicodeText.pieceEnd("abcdef", 0, 4)).isEqualTo(4);
    }
}
