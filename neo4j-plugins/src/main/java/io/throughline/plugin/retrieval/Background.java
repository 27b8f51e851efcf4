// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

/**
 * How a query's cosines are spread over passages that have nothing to do with it.
 *
 * @param deviation standard deviation, at least {@value #DEVIATION_MIN}
 */
public record Background(double mean, double deviation) {
    /** Keeps a background of few or equal passages from making everything look far away or near. */
    static final double DEVIATION_MIN = 0.02;

    public Background {
        deviation = Math.max(DEVIATION_MIN, deviation);
    }

    /** @param cosines in any order; none gives a background in which only cosines near 1 are close */
    public static Background of(double[] cosines) {
        if (cosines.length == 0) {
            return new Background(0.5, 0.1);
        }
        double sum = 0;
        for (double cosine : cosines) {
            sum += cosine;
        }
        double mean = sum / cosines.length;
        double squares = 0;
        for (double cosine : cosines) {
            squares += (cosine - mean) * (cosine - mean);
        }
        return new Background(mean, Math.sqrt(squares / cosines.length));
    }
}
