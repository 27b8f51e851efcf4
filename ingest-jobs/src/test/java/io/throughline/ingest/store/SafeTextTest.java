// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void shouldReplaceNulAndLoneSurrogatesOnly() {
        assertThat(SafeText.clean("a\u0000b")).isEqualTo("a\uFFFDb");
        assertThat(SafeText.clean("\uD83D")).isEqualTo("\uFFFD");
        assertThat(SafeText.clean("\uDE80\uD83D\uDE80")).isEqualTo("\uFFFD\uD83D\uDE80");
        assertThat(SafeText.clean("\uD83D\uD83D\uDE80")).isEqualTo("\uFFFD\uD83D\uDE80");
        assertThat(SafeText.clean("tab\tline\n")).isEqualTo("tab\tline\n");
    }

    @Test
    void shouldPutTextOnOneLine() {
        assertThat(SafeText.line(" a\n\t b ")).isEqualTo("a b");
    }

    @Test
    void shouldSurviveTheWayThroughUtf8() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var i = random.nextInt(30); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : 0xD700 + random.nextInt(0x1000)));
            }
            var clean = SafeText.clean(text.toString());
            var back = new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(back)
                    .as("seed %d", seed)
                    .isEqualTo(clean)
                    .doesNotContain("\u0000")
                    .hasSameSizeAs(text);
        }
    }
}
