// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenFrameTest {

    @Test
    void shouldFindWhatStandsAroundAText() {
        var frame = TokenFrame.around(new long[] {7, 8}, new long[] {1, 7, 8, 2, 3});
        assertThat(frame.head()).containsExactly(1);
        assertThat(frame.tail()).containsExactly(2, 3);
        assertThat(frame.size()).isEqualTo(3);
        assertThat(frame.put(new long[] {5})).containsExactly(1, 5, 2, 3);
        assertThat(frame.put(new long[] {4}, new long[] {5, 6, 7}, 1, 2)).containsExactly(1, 4, 6, 2, 3);
    }

    @Test
    void shouldTakeATokenizerWithoutSpecialTokens() {
        var frame = TokenFrame.around(new long[] {7}, new long[] {7});
        assertThat(frame.put(new long[] {5})).containsExactly(5);
        assertThat(frame.put(new long[0])).isEmpty();
    }

    @Test
    void shouldRefuseAFrameThatChangesTheText() {
        assertThatThrownBy(() -> TokenFrame.around(new long[] {7, 8}, new long[] {1, 7, 2, 8}))
                .isInstanceOf(ModelException.class);
    }
}
