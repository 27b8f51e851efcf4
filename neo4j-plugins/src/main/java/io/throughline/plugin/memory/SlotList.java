// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;

/** Slots of vectors, in the order in which they were added. */
final class SlotList {
    private final Snapshot snapshot;
    private final VectorTable vectors;
    private int[] slots = new int[1024];
    private int size;

    SlotList(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.vectors = snapshot.vectors;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(slots, size);
    }

    void add(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = slot;
    }

    void clear() {
        size = 0;
    }

    /** Keeps so many of the slots, or a few more: those with the greatest estimated products. */
    void keepBest(int kept, CodeProduct product) {
        if (size <= kept) {
            return;
        }
        var products = new float[size];
        for (int i = 0; i < size; i++) {
            products[i] = product.estimate(vectors.page(slots[i]), slots[i] & VectorPage.MASK);
        }
        float least = Threshold.ofBest(products, kept);
        int all = size;
        size = 0;
        for (int i = 0; i < all; i++) {
            if (products[i] >= least) {
                slots[size++] = slots[i];
            }
        }
    }

    /** How many documents the vectors are of. */
    int documents() {
        var seen = new long[(snapshot.documents.size + 63) / 64];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int document = vectors.document(slots[i]);
            long bit = 1L << document;
            count += (seen[document >>> 6] & bit) == 0 ? 1 : 0;
            seen[document >>> 6] |= bit;
        }
        return count;
    }
}
