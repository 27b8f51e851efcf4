// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.api.request.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "TL-US-4", "src/Größe:2.java", "a:b:c", "\uD83D\uDE80 key"})
    void shouldGiveBackThePosition(String position) {
        assertThat(Cursor.position("children", Cursor.at("children", position))).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "bm9wZQ", "TL-US-4", "gICA"})
    void shouldRefuseWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.position("children", text))
                .isInstanceOf(RequestException.class)
                .hasMessage("after is \"%s\", allowed is a cursor that `children` gave before.", text);
    }

    @Test
    void shouldRefuseTheCursorOfAnotherList() {
        var cursor = Cursor.at("implements", "TL-US-4");

        assertThatThrownBy(() -> Cursor.position("children", cursor)).isInstanceOf(RequestException.class);
    }

    @Test
    void shouldShortenWhatItRepeats() {
        assertThatThrownBy(() -> Cursor.position("children", "x".repeat(10_000)))
                .message()
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, 10_000})
    void shouldRefuseAPageOutOfRange(int first) {
        assertThatThrownBy(() -> PageRequest.of("children", first, null))
                .hasMessage("first is %d, allowed is 1 to 1000.", first);
    }
}
