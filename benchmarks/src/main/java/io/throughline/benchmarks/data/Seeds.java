// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.SplittableRandom;

/** Independent random numbers for each thing that is made. */
public final class Seeds {
    private Seeds() {}

    /** Numbers that depend on all three, well mixed: neighbouring numbers share nothing. */
    public static SplittableRandom random(long seed, String what, long number) {
        return new SplittableRandom(mix(mix(seed ^ what.hashCode() * 0x9E3779B97F4A7C15L) + number));
    }

    /** The finalizer of MurmurHash3, variant 13 of Stafford. */
    private static long mix(long bits) {
        var z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
