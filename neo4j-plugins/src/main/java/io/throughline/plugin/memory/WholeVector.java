// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/**
 * A vector in whole numbers, so that products with bytes need no floats: {@code step · values}. The step is as fine as an
 * {@code int} sum of products with bytes allows.
 */
@SuppressWarnings("ArrayRecordComponent")
record WholeVector(int[] values, float step) {
    /** @param unit of length 1 */
    static WholeVector of(float[] unit) {
        // The sum of the absolute elements of a unit vector is at most the root of its width.
        double steps = Integer.MAX_VALUE / (128 * (Math.sqrt(unit.length) + 1));
        var values = new int[unit.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (int) Math.round(unit[d] * steps);
        }
        return new WholeVector(values, (float) (1 / steps));
    }
}
