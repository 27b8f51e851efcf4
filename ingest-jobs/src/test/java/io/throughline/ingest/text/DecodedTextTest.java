// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodedTextTest {
    @Test
    void shouldReadUtf8WithAndWithoutMark() {
        assertThat(DecodedText.of("Grüße 😀".getBytes(StandardCharsets.UTF_8))).contains("Grüße 😀");
        assertThat(DecodedText.of("\uFEFFGrüße".getBytes(StandardCharsets.UTF_8)))
                .contains("Grüße");
    }

    @Test
    void shouldReadUtf16WithMark() {
        assertThat(DecodedText.of("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE)))
                .contains("Grüße");
        assertThat(DecodedText.of("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16BE)))
                .contains("Grüße");
    }

    @Test
    void shouldReadLatin1() {
        assertThat(DecodedText.of("Grüße, naïve".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Grüße, naïve");
    }

    @Test
    void shouldMakeLineEndsEqual() {
        assertThat(DecodedText.of("a\r\nb\rc\n".getBytes(StandardCharsets.UTF_8)))
                .contains("a\nb\nc\n");
    }

    @Test
    void shouldRefuseBinary() {
        assertThat(DecodedText.of(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(DecodedText.of(new byte[] {1, 2, 3, 4})).isEmpty();
        long seed = System.nanoTime();
        var noise = new byte[10_000];
        new Random(seed).nextBytes(noise);
        assertThat(DecodedText.of(noise)).as("seed %d", seed).isEmpty();
    }

    @Test
    void shouldAcceptNothingAndAStrayControlCharacter() {
        assertThat(DecodedText.of(new byte[0])).contains("");
        assertThat(DecodedText.of(("x".repeat(1_000) + "\u001b[0m").getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
