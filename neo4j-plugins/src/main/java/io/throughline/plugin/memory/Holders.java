// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The documents that hold one term, each with the share of the term's weight that it earns: of all readable ones the sums, and
 * those that pass one by one. Emptied and used again for the next term; in blocks for the reason that {@link Scoreboard} gives.
 */
final class Holders {
    private static final int BITS = 12;
    private static final int SIZE = 1 << BITS;

    private @Nullable Block[] blocks = new Block[4];
    private int size;
    private int count;
    private double sum;
    private double squares;

    /** Documents of one part of the index follow each other. */
    private static final class Block {
        final int[] slots = new int[SIZE];
        final float[] shares = new float[SIZE];
        final int[] entries = new int[SIZE];
        final short[] parts = new short[SIZE];
    }

    interface Consumer {
        void accept(int slot, float share, int part, int entry);
    }

    /** How many readable documents hold the term. */
    int count() {
        return count;
    }

    /** Of the shares of all these. */
    double sum() {
        return sum;
    }

    /** The sum of the squares of the shares of all these. */
    double squares() {
        return squares;
    }

    void clear() {
        size = 0;
        count = 0;
        sum = 0;
        squares = 0;
    }

    /** Takes in the share of a readable document. */
    void count(float share) {
        count++;
        sum += share;
        squares += (double) share * share;
    }

    /** Keeps a document that passes. */
    void keep(int slot, float share, int part, int entry) {
        var block = block(size >>> BITS);
        int at = size++ & SIZE - 1;
        block.slots[at] = slot;
        block.shares[at] = share;
        block.entries[at] = entry;
        block.parts[at] = (short) part;
    }

    private Block block(int number) {
        if (number == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * number);
        }
        var block = blocks[number];
        if (block == null) {
            block = new Block();
            blocks[number] = block;
        }
        return block;
    }

    /** Gives those that were kept. */
    void forEach(Consumer consumer) {
        for (int first = 0; first < size; first += SIZE) {
            var block = block(first >>> BITS);
            int count = Math.min(SIZE, size - first);
            for (int at = 0; at < count; at++) {
                consumer.accept(block.slots[at], block.shares[at], block.parts[at], block.entries[at]);
            }
        }
    }
}
