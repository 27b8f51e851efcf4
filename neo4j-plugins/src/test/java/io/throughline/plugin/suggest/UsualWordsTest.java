// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-34]
class UsualWordsTest {
    @Test
    void letsWordsOfTheTemplateCountLess() {
        var words = new UsualWords(List.of(
                "Actor: tourist. Step: search the map. Map.",
                "Actor: clerk. Step: refund.",
                "Actor: tourist. Step: pay."));

        assertThat(words.weight("map")).isEqualTo(1);
        assertThat(words.weight("tourist")).isCloseTo(Math.sqrt(Math.log(2) / Math.log(4)), within(1e-12));
        assertThat(words.weight("actor")).isCloseTo(Math.sqrt(Math.log(4 / 3.0) / Math.log(4)), within(1e-12));
    }

    @Test
    void leavesWordsThatNobodyUsesAsTheyAre() {
        assertThat(new UsualWords(List.of("one text", "another text")).weight("never"))
                .isEqualTo(1);
    }

    @Test
    void knowsNothingOfOneTextAlone() {
        assertThat(new UsualWords(List.of("one text")).weight("text")).isEqualTo(1);
        assertThat(new UsualWords(List.of()).weight("text")).isEqualTo(1);
    }
}
