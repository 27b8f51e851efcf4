// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import org.jspecify.annotations.Nullable;

/** Vectors of length 1. */
public final class Unit {
    private Unit() {}

    /** The vector brought to length 1; null when there is none of that width or it has no direction. */
    public static float @Nullable [] of(float @Nullable [] vector, int width) {
        if (vector == null || vector.length != width) {
            return null;
        }
        double squares = 0;
        for (float element : vector) {
            squares += (double) element * element;
        }
        double length = Math.sqrt(squares);
        if (!(length > 0) || !Double.isFinite(length)) {
            return null;
        }
        var unit = new float[width];
        for (int d = 0; d < width; d++) {
            unit[d] = (float) (vector[d] / length);
        }
        return unit;
    }
}
