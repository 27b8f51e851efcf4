// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Appends vectors to a table and marks others dead. The new table shares its pages with the one before: slots behind the
 * size that a reader knows are written while it reads, which it never looks at. For one change set; not thread-safe, and
 * only the newest table may be written on.
 */
final class VectorWriter {
    /** The centre is taken anew whenever the table has grown by this factor since the last time. */
    private static final int RECENTRE_GROWTH = 4;

    private static final int RECENTRE_MIN = 256;
    /** Enough vectors to tell where the centre is. */
    private static final int CENTRE_SAMPLE = 20_000;

    private final int dimensions;
    private final BitSet ownFlags = new BitSet();
    private VectorPage[] pages;
    private long[][] dead;
    private int size;
    private int live;
    private float[] centre;
    private int centredAt;

    VectorWriter(VectorTable before) {
        dimensions = before.dimensions;
        pages = before.pages.clone();
        dead = before.dead.clone();
        size = before.size;
        live = before.live;
        centre = before.centre;
        centredAt = before.centredAt;
    }

    /**
     * @param unit of length 1
     * @return the slot
     */
    int append(float[] unit, long chunk, int document, int acl) {
        int page = size >>> VectorPage.BITS;
        addPage(page);
        pages[page].set(size & VectorPage.MASK, unit, centre, chunk, document, acl);
        live++;
        return size++;
    }

    /** Takes a vector over from another table of the same centre. */
    int append(VectorPage from, int at) {
        int page = size >>> VectorPage.BITS;
        addPage(page);
        pages[page].copy(size & VectorPage.MASK, from, at);
        live++;
        return size++;
    }

    private void addPage(int page) {
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1);
            dead = Arrays.copyOf(dead, page + 1);
            pages[page] = new VectorPage(dimensions);
            dead[page] = new long[VectorPage.SIZE / 64];
            ownFlags.set(page);
        }
    }

    void kill(int slot) {
        int page = slot >>> VectorPage.BITS;
        if (!ownFlags.get(page)) {
            dead[page] = dead[page].clone();
            ownFlags.set(page);
        }
        int at = slot & VectorPage.MASK;
        dead[page][at >>> 6] |= 1L << at;
        live--;
    }

    VectorTable table() {
        if (size >= Math.max(RECENTRE_MIN, RECENTRE_GROWTH * centredAt)) {
            recentre();
        }
        return new VectorTable(dimensions, pages, dead, size, live, centre, centredAt);
    }

    private void recentre() {
        var sums = new double[dimensions];
        int step = Math.max(1, size / CENTRE_SAMPLE);
        int count = 0;
        for (int slot = 0; slot < size; slot += step) {
            pages[slot >>> VectorPage.BITS].addTo(slot & VectorPage.MASK, sums);
            count++;
        }
        centre = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            centre[d] = (float) (sums[d] / count);
        }
        centredAt = size;
        for (int page = 0; page < pages.length; page++) {
            pages[page] = pages[page].recoded(centre, Math.min(VectorPage.SIZE, size - page * VectorPage.SIZE));
        }
    }
}
