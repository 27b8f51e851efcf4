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

/** Nanoseconds for each posting of a term that 10,000 documents hold: reading it from its packed form. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PostingsLoops {
    private static final int DOCUMENTS = 10_000;
    private static final long SEED = 7;
    /** Of the distance that a single part holds the term: the lowest bit. */
    private static final int SINGLE = 1;

    private TextSegment segment = segment(new byte[0]);

    /** Documents a few dozen apart, each with the term in its first passage, mostly once. */
    @Setup
    public void fill() {
        var random = new Random(SEED);
        var postings = new Postings(DOCUMENTS * 4);
        for (var document = 0; document < DOCUMENTS; document++) {
            postings.add((1 + random.nextInt(50)) << 1 | SINGLE);
            postings.add(1);
            postings.add(1 + random.nextInt(3));
        }
        segment = segment(postings.trimmed());
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public int read() {
        var reader = segment.new Reader(0);
        var sum = 0;
        while (reader.nextDocument()) {
            sum += reader.entry();
            while (reader.nextPart()) {
                sum += reader.occurrences();
            }
        }
        return sum;
    }

    private static TextSegment segment(byte[] postings) {
        return new TextSegment(
                new long[] {1},
                new int[] {0, postings.length},
                new int[] {DOCUMENTS},
                postings,
                new int[0],
                new int[0],
                new int[] {0},
                new long[0],
                new int[0]);
    }
}
