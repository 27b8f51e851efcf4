// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.SplittableRandom;

/**
 * A fixed random rotation that costs little: twice, signs are flipped, places exchanged, and each third of the vector goes
 * through a Hadamard transform. It keeps lengths and angles, and spreads what stood in few dimensions over all, as in
 * the vectors of a real model; without it codes of one bit a dimension would look worse than they are.
 */
final class Mixing {
    private static final int BLOCK = 128;
    private static final int ROUNDS = 2;

    private final int[][] places = new int[ROUNDS][];
    private final float[][] signs = new float[ROUNDS][];

    /** @param dimensions a multiple of 128 */
    Mixing(int dimensions, SplittableRandom random) {
        for (var round = 0; round < ROUNDS; round++) {
            var order = new int[dimensions];
            var flips = new float[dimensions];
            for (var i = 0; i < dimensions; i++) {
                int other = random.nextInt(i + 1);
                order[i] = order[other];
                order[other] = i;
                flips[i] = random.nextBoolean() ? 1 : -1;
            }
            places[round] = order;
            signs[round] = flips;
        }
    }

    float[] of(float[] vector) {
        var current = vector;
        for (var round = 0; round < ROUNDS; round++) {
            var mixed = new float[current.length];
            for (var i = 0; i < mixed.length; i++) {
                mixed[i] = current[places[round][i]] * signs[round][i];
            }
            for (var start = 0; start < mixed.length; start += BLOCK) {
                hadamard(mixed, start);
            }
            current = mixed;
        }
        return current;
    }

    /** The fast Walsh–Hadamard transform, scaled so that lengths stay. */
    private static void hadamard(float[] values, int start) {
        for (var half = 1; half < BLOCK; half *= 2) {
            for (var group = start; group < start + BLOCK; group += 2 * half) {
                for (var i = group; i < group + half; i++) {
                    var a = values[i];
                    var b = values[i + half];
                    values[i] = a + b;
                    values[i + half] = a - b;
                }
            }
        }
        var scale = (float) (1 / Math.sqrt(BLOCK));
        for (var i = start; i < start + BLOCK; i++) {
            values[i] *= scale;
        }
    }
}
