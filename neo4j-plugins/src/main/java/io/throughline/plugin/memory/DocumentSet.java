// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.function.IntConsumer;

/** A set of document slots. */
public final class DocumentSet {
    private final long[] bits;
    private final int size;

    DocumentSet(long[] bits) {
        this.bits = bits;
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        this.size = count;
    }

    boolean contains(int slot) {
        return (bits[slot >>> 6] >>> slot & 1) != 0;
    }

    void forEach(IntConsumer consumer) {
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                consumer.accept(64 * word + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** How many documents it holds. */
    public int size() {
        return size;
    }

    /** At least as many as there are documents, whether in the set or not. */
    int capacity() {
        return 64 * bits.length;
    }
}
