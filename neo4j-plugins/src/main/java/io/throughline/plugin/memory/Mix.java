// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/** Spreads bits evenly. */
final class Mix {
    private Mix() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood, 2014): every bit of the input changes half of the output. */
    static long of(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A 64-bit hash of a term: with a million terms, the odds that any two share one are 1 in 37 million. */
    static long of(String term) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001B3L;
        }
        return of(hash);
    }
}
