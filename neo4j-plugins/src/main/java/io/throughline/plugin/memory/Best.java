// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps the documents with the highest scores, ties by key. A heap whose root is the worst that is kept. */
final class Best {
    private final DocumentTable documents;
    private final int[] slots;
    private final double[] scores;
    private int size;

    Best(int capacity, DocumentTable documents) {
        this.documents = documents;
        this.slots = new int[capacity];
        this.scores = new double[capacity];
    }

    void offer(int slot, double score) {
        if (size < slots.length) {
            slots[size] = slot;
            scores[size] = score;
            rise(size++);
        } else if (size > 0 && isBetter(slot, score, slots[0], scores[0])) {
            slots[0] = slot;
            scores[0] = score;
            sink();
        }
    }

    /** Best first; empties the heap. */
    List<Integer> sorted() {
        var sorted = new ArrayList<Integer>(size);
        while (size > 0) {
            sorted.add(slots[0]);
            size--;
            slots[0] = slots[size];
            scores[0] = scores[size];
            sink();
        }
        Collections.reverse(sorted);
        return sorted;
    }

    private boolean isBetter(int slot, double score, int other, double otherScore) {
        return score != otherScore ? score > otherScore : documents.key(slot).compareTo(documents.key(other)) < 0;
    }

    private boolean isBetterAt(int place, int other) {
        return isBetter(slots[place], scores[place], slots[other], scores[other]);
    }

    private void rise(int from) {
        for (int at = from; at > 0 && isBetterAt((at - 1) / 2, at); at = (at - 1) / 2) {
            swap(at, (at - 1) / 2);
        }
    }

    private void sink() {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                worst = isBetterAt(worst, child) ? child : worst;
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private void swap(int a, int b) {
        int slot = slots[a];
        double score = scores[a];
        slots[a] = slots[b];
        scores[a] = scores[b];
        slots[b] = slot;
        scores[b] = score;
    }
}
