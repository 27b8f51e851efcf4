// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.List;

/** Vectors of length 1, so that a dot product is a cosine. */
final class UnitVectors {
    private UnitVectors() {}

    /**
     * Scales {@code vector} in place.
     *
     * @throws ModelException when its length is zero or no number, which only a broken model gives
     */
    static float[] normalise(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        var length = Math.sqrt(squares);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new ModelException(
                    "The model gives a vector of length %s: its file is not usable.".formatted(length));
        }
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    /** The direction of the sum, which is that of the mean. */
    static float[] mean(List<float[]> vectors) {
        var sum = new float[vectors.get(0).length];
        for (var vector : vectors) {
            for (var i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return normalise(sum);
    }
}
