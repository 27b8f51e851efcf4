// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolingTest {
    private final FloatBuffer states = FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5, 9});

    @Test
    void shouldTakeTheFirstTokenOrTheMean() {
        assertThat(Pooling.CLS.pool(states, 3, 2)).containsExactly(1, 2);
        assertThat(Pooling.MEAN.pool(states, 3, 2)).containsExactly(3, 5);
    }

    @Test
    void shouldBringAVectorToUnitLength() {
        assertThat(UnitVectors.normalise(new float[] {3, 4})).containsExactly(0.6f, 0.8f);
        assertThat(UnitVectors.mean(List.of(new float[] {1, 0}, new float[] {0, 1})))
                .containsExactly((float) Math.sqrt(0.5), (float) Math.sqrt(0.5));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, Float.NaN, Float.POSITIVE_INFINITY})
    void shouldRefuseAVectorWithoutDirection(float value) {
        assertThatThrownBy(() -> UnitVectors.normalise(new float[] {value, value}))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("The model gives a vector of length ");
    }
}
