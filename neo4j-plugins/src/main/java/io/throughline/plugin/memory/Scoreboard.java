// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import org.jspecify.annotations.Nullable;

/**
 * What one search has gathered of the documents that hold its terms, by slot.
 *
 * <p>In blocks that are made when the first of their documents is found. One array over all documents would be large enough
 * for the garbage collector to treat it apart (half a region of G1, half a megabyte in a heap of two gigabytes), and each of
 * these begins a collection: several a second, in which every search waits.
 */
final class Scoreboard {
    private static final int BITS = 12;
    private static final int SIZE = 1 << BITS;

    private final @Nullable Block[] blocks;

    Scoreboard(int documents) {
        this.blocks = new Block[(documents + SIZE - 1) >>> BITS];
    }

    private static final class Block {
        final float[] scores = new float[SIZE];
        final long[] matched = new long[SIZE];
        /** The part of the index that holds the document's text, counted from one; 0 of a document that holds no term. */
        final short[] parts = new short[SIZE];

        final int[] entries = new int[SIZE];
    }

    /** @param part its number among the parts of the index; an index has a few dozen */
    void add(int slot, float score, long bit, int part, int entry) {
        var block = blocks[slot >>> BITS];
        if (block == null) {
            block = new Block();
            blocks[slot >>> BITS] = block;
        }
        int at = slot & SIZE - 1;
        block.scores[at] += score;
        block.matched[at] |= bit;
        if (block.parts[at] == 0) {
            block.parts[at] = (short) (part + 1);
            block.entries[at] = entry;
        }
    }

    interface Consumer {
        void accept(int slot, float score);
    }

    /** In the order of their slots. */
    void forEach(Consumer consumer) {
        for (int number = 0; number < blocks.length; number++) {
            var block = blocks[number];
            for (int at = 0; block != null && at < SIZE; at++) {
                if (block.parts[at] != 0) {
                    consumer.accept(number << BITS | at, block.scores[at]);
                }
            }
        }
    }

    /** 0 of a document that holds no term. */
    float score(int slot) {
        var block = blocks[slot >>> BITS];
        return block == null ? 0 : block.scores[slot & SIZE - 1];
    }

    /** A bit for each of the first 64 terms of the query. */
    long matched(int slot) {
        var block = blocks[slot >>> BITS];
        return block == null ? 0 : block.matched[slot & SIZE - 1];
    }

    /** The part of the index that holds the document's text; negative when the document holds no term. */
    int part(int slot) {
        var block = blocks[slot >>> BITS];
        return block == null ? -1 : block.parts[slot & SIZE - 1] - 1;
    }

    /** Its place in this part. */
    int entry(int slot) {
        var block = blocks[slot >>> BITS];
        return block == null ? -1 : block.entries[slot & SIZE - 1];
    }
}
