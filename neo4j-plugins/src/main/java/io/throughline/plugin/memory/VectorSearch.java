// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;

/**
 * Finds the nearest vectors among those of the documents that pass. Where few pass, all of them are compared; where many
 * do, the one-bit codes are: the Hamming distance of codes around the centre orders vectors nearly as their angle does, so
 * that the nearest few of a hundred by codes hold the nearest few of all.
 *
 * <p>Not thread-safe; one search is one instance.
 */
final class VectorSearch {
    /** Up to so many vectors are compared one by one. */
    static final int COMPARED_MAX = 3000;
    /** So many of the nearest by code are compared, at least, … */
    private static final int NEAREST_MIN = 1000;
    /** … so many for each document that is wanted, … */
    private static final int NEAREST_PER_DOCUMENT = 8;
    /**
     * … and one of so many that pass. Codes err by a share of all vectors, not by a number of them: of 100,000 clustered
     * vectors the nearest 800 by code hold .945 of the ten nearest, the nearest 6,250 hold .999.
     */
    private static final int NEAREST_OF = 16;

    private static final short NOT_ELIGIBLE = Short.MAX_VALUE;
    /** Where fewer than one of so many documents pass, it is quicker to walk over those. */
    private static final int SPARSE = 8;

    private static final int[] NO_SLOTS = {};
    private static final int GUARD_EVERY = 1 << 16;

    private final Snapshot snapshot;
    private final VectorTable vectors;
    private final View view;
    private final DocumentSet passing;
    private final float[] query;
    private final Runnable guard;
    private int[] slots = new int[1024];
    private int size;

    /** @param query of unit length, as wide as the vectors */
    VectorSearch(Snapshot snapshot, View view, DocumentSet passing, float[] query, Runnable guard) {
        this.snapshot = snapshot;
        this.vectors = snapshot.vectors;
        this.view = view;
        this.passing = passing;
        this.query = query;
        this.guard = guard;
    }

    /**
     * Vectors near the query, of at least {@code wanted} documents when so many pass.
     *
     * @param slots in no order
     * @param eligible how many vectors pass
     * @param compared how many of them were looked at by more than their code
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Near(int[] slots, int eligible, int compared) {}

    Near near(int wanted) {
        long expected = (long) vectors.live * passing.size() / Math.max(1, passing.capacity());
        if (expected <= COMPARED_MAX) {
            eligible();
            if (size <= 2 * COMPARED_MAX) {
                return new Near(Arrays.copyOf(slots, size), size, size);
            }
            size = 0;
        }
        return byCodes(wanted);
    }

    /** Walks over the documents that pass where these are few, over all vectors otherwise. */
    private void eligible() {
        if (passing.size() < snapshot.documents.size / SPARSE) {
            passing.forEach(document -> {
                var slotsOf = snapshot.vectorsOf.get(document);
                for (int slot : slotsOf == null ? NO_SLOTS : slotsOf) {
                    if (view.mayRead(vectors.acl(slot))) {
                        add(slot);
                    }
                }
            });
            return;
        }
        for (int slot = 0; slot < vectors.size; slot++) {
            if (isEligible(slot)) {
                add(slot);
            }
        }
    }

    private boolean isEligible(int slot) {
        var page = vectors.page(slot);
        int at = slot & VectorPage.MASK;
        return passing.contains(page.document[at]) && view.mayRead(page.acl[at]) && !vectors.isDead(slot);
    }

    private Near byCodes(int wanted) {
        var code = code();
        var distances = new short[vectors.size];
        var histogram = new int[vectors.dimensions + 1];
        var ofPage = new short[VectorPage.SIZE];
        int eligible = 0;
        for (int first = 0; first < vectors.size; first += VectorPage.SIZE) {
            if ((first & GUARD_EVERY - 1) == 0) {
                guard.run();
            }
            eligible += distances(first, code, ofPage, distances, histogram);
        }
        int nearest = Math.max(Math.max(NEAREST_MIN, NEAREST_PER_DOCUMENT * wanted), eligible / NEAREST_OF);
        while (true) {
            int limit = limit(histogram, nearest);
            size = 0;
            for (int slot = 0; slot < distances.length; slot++) {
                if (distances[slot] <= limit) {
                    add(slot);
                }
            }
            if (size >= eligible || documents() >= wanted) {
                return new Near(Arrays.copyOf(slots, size), eligible, size);
            }
            nearest *= 4;
        }
    }

    /** @return how many of the page pass */
    private int distances(int first, long[] code, short[] ofPage, short[] distances, int[] histogram) {
        var page = vectors.page(first);
        var dead = vectors.dead[first >>> VectorPage.BITS];
        var documents = page.document;
        var acls = page.acl;
        int count = Math.min(VectorPage.SIZE, vectors.size - first);
        page.distances(code, count, ofPage);
        int eligible = 0;
        for (int at = 0; at < count; at++) {
            if (passing.contains(documents[at]) && view.mayRead(acls[at]) && (dead[at >>> 6] >>> at & 1) == 0) {
                short distance = ofPage[at];
                distances[first + at] = distance;
                histogram[distance]++;
                eligible++;
            } else {
                distances[first + at] = NOT_ELIGIBLE;
            }
        }
        return eligible;
    }

    private long[] code() {
        var code = new long[(vectors.dimensions + 63) / 64];
        for (int d = 0; d < vectors.dimensions; d++) {
            if (query[d] > vectors.centre[d]) {
                code[d >>> 6] |= 1L << d;
            }
        }
        return code;
    }

    /** The distance within which at least {@code nearest} vectors lie. */
    private static int limit(int[] histogram, int nearest) {
        int sum = 0;
        for (int distance = 0; distance < histogram.length; distance++) {
            sum += histogram[distance];
            if (sum >= nearest) {
                return distance;
            }
        }
        return histogram.length;
    }

    private int documents() {
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

    private void add(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = slot;
    }
}
