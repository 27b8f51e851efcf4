// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.SplittableRandom;

/**
 * Unit vectors that lie as those of a text model do. A vector is the normalised, mixed sum of
 *
 * <pre>√0.45 · mean + √0.20 · topic + √0.15 · subtopic + √0.20 · own</pre>
 *
 * where {@code mean} is the same for all (real vectors lie in a cone), and topic, subtopic and own are Gaussian with a
 * variance of 1/(i+1) in dimension i, scaled to length 1 on average: about 26 dimensions count, as in measurements of
 * real models. Two documents without anything in common have a cosine of about 0.45, of one topic 0.65, of one subtopic
 * 0.80. Topics differ in size by Zipf's law.
 */
public final class Vectors {
    public static final int DIMENSIONS = 384;

    private static final double MEAN = Math.sqrt(0.45);
    private static final double TOPIC = Math.sqrt(0.20);
    private static final double SUBTOPIC = Math.sqrt(0.15);
    private static final double OWN = Math.sqrt(0.20);

    private final long seed;
    private final float[] mean;
    private final double[] spread = new double[DIMENSIONS];
    private final Mixing mixing;

    Vectors(long seed) {
        this.seed = seed;
        var total = 0.0;
        for (var i = 0; i < DIMENSIONS; i++) {
            total += 1.0 / (i + 1);
        }
        for (var i = 0; i < DIMENSIONS; i++) {
            spread[i] = Math.sqrt(1.0 / (i + 1) / total);
        }
        this.mean = normalised(gaussian(Seeds.random(seed, "mean", 0)));
        this.mixing = new Mixing(DIMENSIONS, Seeds.random(seed, "mixing", 0));
    }

    /** @param number of the document, which decides what is its own */
    float[] of(int topic, int subtopic, long number) {
        var vector = new float[DIMENSIONS];
        add(vector, mean, MEAN);
        add(vector, gaussian(Seeds.random(seed, "topic", topic)), TOPIC);
        add(vector, gaussian(Seeds.random(seed, "subtopic", subtopic)), SUBTOPIC);
        add(vector, gaussian(Seeds.random(seed, "own", number)), OWN);
        return mixing.of(normalised(vector));
    }

    /** Somewhere near a vector: with a cosine of about 0.7, so that others of its subtopic are sometimes nearer. */
    float[] near(float[] vector, SplittableRandom random) {
        var noise = mixing.of(gaussian(random));
        var near = new float[DIMENSIONS];
        add(near, vector, 1);
        add(near, noise, 1.02);
        return normalised(near);
    }

    private float[] gaussian(SplittableRandom random) {
        var values = new float[DIMENSIONS];
        for (var i = 0; i < DIMENSIONS; i++) {
            values[i] = (float) (random.nextGaussian() * spread[i]);
        }
        return values;
    }

    private static void add(float[] sum, float[] vector, double weight) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += (float) (vector[i] * weight);
        }
    }

    private static float[] normalised(float[] vector) {
        var squares = 0.0;
        for (var value : vector) {
            squares += (double) value * value;
        }
        var scale = (float) (1 / Math.sqrt(squares));
        var unit = new float[vector.length];
        for (var i = 0; i < unit.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }
}
