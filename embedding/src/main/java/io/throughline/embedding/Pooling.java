// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.nio.FloatBuffer;
import java.util.Locale;

/** How the vectors of a text's tokens become one. */
enum Pooling {
    /** The vector of the first token, which such models train to stand for the whole text. */
    CLS {
        @Override
        float[] pool(FloatBuffer states, int tokens, int dimensions) {
            var vector = new float[dimensions];
            states.get(0, vector);
            return vector;
        }
    },
    /** The mean over all tokens. No mask is needed: texts are run one at a time, so nothing is padding. */
    MEAN {
        @Override
        float[] pool(FloatBuffer states, int tokens, int dimensions) {
            var sums = new double[dimensions];
            for (var token = 0; token < tokens; token++) {
                for (var i = 0; i < dimensions; i++) {
                    sums[i] += states.get(token * dimensions + i);
                }
            }
            var vector = new float[dimensions];
            for (var i = 0; i < dimensions; i++) {
                vector[i] = (float) (sums[i] / tokens);
            }
            return vector;
        }
    },
    /** The model pools by itself and gives one vector a text. */
    NONE {
        @Override
        float[] pool(FloatBuffer states, int tokens, int dimensions) {
            return CLS.pool(states, tokens, dimensions);
        }
    };

    /** @param states {@code [tokens][dimensions]}, or {@code [dimensions]} for {@link #NONE} */
    abstract float[] pool(FloatBuffer states, int tokens, int dimensions);

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Pooling parse(String text) {
        for (var pooling : values()) {
            if (pooling.value().equals(text)) {
                return pooling;
            }
        }
        throw new ModelException("pooling is `%s`, allowed are mean, cls and none.".formatted(text));
    }
}
