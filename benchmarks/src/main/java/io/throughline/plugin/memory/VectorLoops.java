// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds for each vector of a page of 4,096: the plugin's one-bit codes, its bytes, and whole floats beside them. In
 * the package of what is measured, whose loops are nobody else's business.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VectorLoops {
    private static final int DIMENSIONS = 384;
    private static final long SEED = 7;

    private final VectorPage page = new VectorPage(DIMENSIONS);
    private final float[][] floats = new float[VectorPage.SIZE][];
    private final float[] query = new float[DIMENSIONS];
    private final long[] code = new long[DIMENSIONS / Long.SIZE];
    private final short[] distances = new short[VectorPage.SIZE];
    private WholeVector whole = WholeVector.of(new float[DIMENSIONS]);

    /** Random unit vectors: what they hold does not change the time. */
    @Setup
    public void fill() {
        var random = new Random(SEED);
        var centre = new float[DIMENSIONS];
        for (var at = 0; at < VectorPage.SIZE; at++) {
            floats[at] = unit(random);
            page.set(at, floats[at], centre, at, at, 0);
        }
        System.arraycopy(unit(random), 0, query, 0, DIMENSIONS);
        System.arraycopy(page.codes, 0, code, 0, code.length);
        whole = WholeVector.of(query);
    }

    /** As the search by codes counts differing bits. */
    @Benchmark
    @OperationsPerInvocation(VectorPage.SIZE)
    public int hammingOfCodes() {
        page.distances(code, VectorPage.SIZE, distances);
        return distances[VectorPage.SIZE - 1];
    }

    /** As the search compares what is near by code. */
    @Benchmark
    @OperationsPerInvocation(VectorPage.SIZE)
    public float innerProductWithBytes() {
        var sum = 0f;
        for (var at = 0; at < VectorPage.SIZE; at++) {
            sum += page.estimate(at, whole);
        }
        return sum;
    }

    /** What the same costs with four bytes a dimension. */
    @Benchmark
    @OperationsPerInvocation(VectorPage.SIZE)
    public float innerProductWithFloats() {
        var sum = 0f;
        for (var vector : floats) {
            var a = 0f;
            var b = 0f;
            var c = 0f;
            var e = 0f;
            for (var d = 0; d < DIMENSIONS; d += 4) {
                a += query[d] * vector[d];
                b += query[d + 1] * vector[d + 1];
                c += query[d + 2] * vector[d + 2];
                e += query[d + 3] * vector[d + 3];
            }
            sum += a + b + (c + e);
        }
        return sum;
    }

    private static float[] unit(Random random) {
        var vector = new float[DIMENSIONS];
        var squares = 0.0;
        for (var d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) random.nextGaussian();
            squares += vector[d] * vector[d];
        }
        for (var d = 0; d < DIMENSIONS; d++) {
            vector[d] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
