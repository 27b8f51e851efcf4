// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Latencies in milliseconds, by nearest rank: the smallest value that at least this share of all does not exceed. */
public record Percentiles(double p50, double p95, double p99) {
    private static final double NANOS_IN_MILLI = 1e6;

    public static Percentiles of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there is no latency");
        }
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return Arrays.copyOfRange(sorted, rank - 1, rank)[0] / NANOS_IN_MILLI;
    }
}
