// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/**
 * Finds the nearest vectors among those of the documents that pass. Where many pass, the Hamming distances of one-bit codes
 * around the centre leave a sixteenth of them, and of those the product of the query with the code leaves a quarter: each
 * step costs a vector more than the one before and errs less. Where few pass, the first step is left out, or both.
 *
 * <p>Not thread-safe; one search is one instance.
 */
final class VectorSearch {
    /** Up to so many vectors need no distances. */
    static final int LISTED_MAX = 3000;
    /** So many of the nearest by distance are looked at again, at least, … */
    private static final int NEAREST_MIN = 2000;
    /** … so many for each document that is wanted, … */
    private static final int NEAREST_PER_DOCUMENT = 32;
    /**
     * … and one of so many that pass. Codes err by a share of all vectors, not by a number of them: of 100,000 clustered
     * vectors the nearest 800 by distance hold .945 of the ten nearest, the nearest 6,250 hold .999.
     */
    private static final int NEAREST_OF = 16;
    /** One of so many of these is compared: of the nearest 3,125 of 50,000 by distance, the best 781 by product hold .999. */
    private static final int COMPARED_OF = 4;

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
    private final SlotList slots;

    /** @param query of unit length, as wide as the vectors */
    VectorSearch(Snapshot snapshot, View view, DocumentSet passing, float[] query, Runnable guard) {
        this.snapshot = snapshot;
        this.vectors = snapshot.vectors;
        this.view = view;
        this.passing = passing;
        this.query = query;
        this.guard = guard;
        this.slots = new SlotList(snapshot);
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
        if (expected <= LISTED_MAX) {
            eligible();
            if (slots.size() <= 2 * LISTED_MAX) {
                return listed(wanted);
            }
        }
        return byDistance(wanted);
    }

    private Near listed(int wanted) {
        var all = slots.toArray();
        slots.keepBest(Math.max(NEAREST_MIN, NEAREST_PER_DOCUMENT * wanted) / COMPARED_OF, new CodeProduct(query));
        return slots.size() < all.length && slots.documents() < wanted
                ? new Near(all, all.length, all.length)
                : nearOf(all.length);
    }

    private Near nearOf(int eligible) {
        return new Near(slots.toArray(), eligible, slots.size());
    }

    /** Walks over the documents that pass where these are few, over all vectors otherwise. */
    private void eligible() {
        if (passing.size() < snapshot.documents.size / SPARSE) {
            passing.forEach(document -> {
                var slotsOf = snapshot.vectorsOf.get(document);
                for (int slot : slotsOf == null ? NO_SLOTS : slotsOf) {
                    if (view.mayRead(vectors.acl(slot))) {
                        slots.add(slot);
                    }
                }
            });
            return;
        }
        for (int slot = 0; slot < vectors.size; slot++) {
            if (isEligible(slot)) {
                slots.add(slot);
            }
        }
    }

    private boolean isEligible(int slot) {
        var page = vectors.page(slot);
        int at = slot & VectorPage.MASK;
        return passing.contains(page.document[at]) && view.mayRead(page.acl[at]) && !vectors.isDead(slot);
    }

    private Near byDistance(int wanted) {
        var code = code();
        // By page: one array over all vectors would be large enough to begin a garbage collection, see Scoreboard.
        var distances = new short[(vectors.size + VectorPage.SIZE - 1) >>> VectorPage.BITS][VectorPage.SIZE];
        var histogram = new int[vectors.dimensions + 1];
        int eligible = 0;
        for (int first = 0; first < vectors.size; first += VectorPage.SIZE) {
            if ((first & GUARD_EVERY - 1) == 0) {
                guard.run();
            }
            eligible += distances(first, code, distances[first >>> VectorPage.BITS], histogram);
        }
        int nearest = Math.max(Math.max(NEAREST_MIN, NEAREST_PER_DOCUMENT * wanted), eligible / NEAREST_OF);
        var product = new CodeProduct(query);
        while (true) {
            int limit = limit(histogram, nearest);
            slots.clear();
            for (int page = 0; page < distances.length; page++) {
                within(limit, page << VectorPage.BITS, distances[page]);
            }
            if (slots.size() >= eligible) {
                return nearOf(eligible);
            }
            slots.keepBest(nearest / COMPARED_OF, product);
            if (slots.documents() >= wanted) {
                return nearOf(eligible);
            }
            nearest *= 4;
        }
    }

    /**
     * @param distances of the page; takes them, or a mark
     * @return how many of the page pass
     */
    private int distances(int first, long[] code, short[] distances, int[] histogram) {
        var page = vectors.page(first);
        var dead = vectors.dead[first >>> VectorPage.BITS];
        var documents = page.document;
        var acls = page.acl;
        int count = Math.min(VectorPage.SIZE, vectors.size - first);
        page.distances(code, count, distances);
        int eligible = 0;
        for (int at = 0; at < count; at++) {
            if (passing.contains(documents[at]) && view.mayRead(acls[at]) && (dead[at >>> 6] >>> at & 1) == 0) {
                histogram[distances[at]]++;
                eligible++;
            } else {
                distances[at] = NOT_ELIGIBLE;
            }
        }
        return eligible;
    }

    private void within(int limit, int first, short[] distances) {
        int count = Math.min(VectorPage.SIZE, vectors.size - first);
        for (int at = 0; at < count; at++) {
            if (distances[at] <= limit) {
                slots.add(first + at);
            }
        }
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
}
