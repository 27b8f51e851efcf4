// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/**
 * Estimates inner products of one query with vectors that are known by their codes alone, as RaBitQ does (Gao and Long,
 * 2024): the query keeps {@value #BITS} bits a dimension, so that its product with a code is a few counts of common bits,
 * and a vector's {@link VectorPage#reach} makes of that an estimate of the product. Of one eighth as many vectors it
 * keeps as many of the nearest as the Hamming distance does, for four times the counting.
 *
 * <p>What it gives is the product less that of the query with the centre, which is the same for all vectors.
 */
final class CodeProduct {
    private static final int BITS = 4;
    private static final int STEPS = (1 << BITS) - 1;

    private final int words;
    /** [word][bit of the step]. */
    private final long[] planes;

    private final float least;
    private final float step;
    private final float sum;

    /** @param unit of length 1 */
    CodeProduct(float[] unit) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float element : unit) {
            low = Math.min(low, element);
            high = Math.max(high, element);
        }
        words = (unit.length + 63) / 64;
        planes = new long[words * BITS];
        least = low;
        step = Math.max(Float.MIN_NORMAL, (high - low) / STEPS);
        float total = 0;
        for (int d = 0; d < unit.length; d++) {
            int steps = Math.round((unit[d] - low) / step);
            total += low + step * steps;
            for (int bit = 0; bit < BITS; bit++) {
                planes[(d >>> 6) * BITS + bit] |= (long) (steps >>> bit & 1) << d;
            }
        }
        sum = total;
    }

    float estimate(VectorPage page, int at) {
        var codes = page.codes;
        int set = 0;
        int common = 0;
        for (int word = 0, from = at * words, plane = 0; word < words; word++, plane += BITS) {
            long code = codes[from + word];
            set += Long.bitCount(code);
            common += Long.bitCount(code & planes[plane])
                    + (Long.bitCount(code & planes[plane + 1]) << 1)
                    + (Long.bitCount(code & planes[plane + 2]) << 2)
                    + (Long.bitCount(code & planes[plane + 3]) << 3);
        }
        return page.reach[at] * (2 * (least * set + step * common) - sum);
    }
}
