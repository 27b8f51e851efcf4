// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/** The cosine of two vectors. */
public final class Cosine {
    private Cosine() {}

    /**
     * In [-1, 1]; 0 when one of them has length 0.
     *
     * @param a as long as {@code b}
     */
    public static double of(float[] a, float[] b) {
        double dot = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            squaresA += (double) a[i] * a[i];
            squaresB += (double) b[i] * b[i];
        }
        return squaresA == 0 || squaresB == 0 ? 0 : Math.max(-1, Math.min(1, dot / Math.sqrt(squaresA * squaresB)));
    }
}
