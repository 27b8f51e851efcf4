// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/** Tells where the best of many numbers begin, without sorting them. */
final class Threshold {
    private static final int BINS = 1024;

    private Threshold() {}

    /**
     * A number that at least {@code wanted} of the values reach, and not many more: the values are counted in {@value #BINS}
     * bins between the least and the greatest.
     *
     * @param values not empty, without NaN
     * @param wanted from 1
     */
    static float ofBest(float[] values, int wanted) {
        float least = values[0];
        float greatest = values[0];
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        float width = (greatest - least) / BINS;
        if (!(width > 0)) {
            return least;
        }
        var counts = new int[BINS];
        for (float value : values) {
            counts[bin(value, least, width)]++;
        }
        int bin = BINS;
        for (int sum = 0; sum < wanted && bin > 0; ) {
            sum += counts[--bin];
        }
        float threshold = least + bin * width;
        // What rounding puts below the edge of its own bin must not be lost.
        return bin == 0 ? least : threshold - width / 8;
    }

    private static int bin(float value, float least, float width) {
        return Math.min(BINS - 1, (int) ((value - least) / width));
    }
}
