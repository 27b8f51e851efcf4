// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/** The vectors of passages. Those that were replaced or removed stay as dead slots until the table is packed. */
final class VectorTable {
    final int dimensions;
    final VectorPage[] pages;
    /** [page][word]: a set bit is a dead slot. */
    final long[][] dead;

    final int size;
    final int live;
    /** What codes are relative to: near the mean, so that the bits of a code are worth about the same. */
    final float[] centre;

    /** How many vectors there were when the centre was taken. */
    final int centredAt;

    VectorTable(int dimensions, VectorPage[] pages, long[][] dead, int size, int live, float[] centre, int centredAt) {
        this.dimensions = dimensions;
        this.pages = pages;
        this.dead = dead;
        this.size = size;
        this.live = live;
        this.centre = centre;
        this.centredAt = centredAt;
    }

    /** @param dimensions 0 while no vector is known */
    static VectorTable empty(int dimensions) {
        return new VectorTable(dimensions, new VectorPage[0], new long[0][], 0, 0, new float[dimensions], 0);
    }

    VectorPage page(int slot) {
        return pages[slot >>> VectorPage.BITS];
    }

    boolean isDead(int slot) {
        int at = slot & VectorPage.MASK;
        return (dead[slot >>> VectorPage.BITS][at >>> 6] >>> at & 1) != 0;
    }

    int document(int slot) {
        return page(slot).document[slot & VectorPage.MASK];
    }

    int acl(int slot) {
        return page(slot).acl[slot & VectorPage.MASK];
    }

    long chunk(int slot) {
        return page(slot).chunk[slot & VectorPage.MASK];
    }

    float estimate(int slot, WholeVector query) {
        return page(slot).estimate(slot & VectorPage.MASK, query);
    }

    /** How far an estimate may be off: four standard deviations of the rounding, for a query of unit length. */
    float margin(int slot) {
        return 4 * 0.29f * page(slot).scale[slot & VectorPage.MASK];
    }

    long bytes() {
        return pages.length * (VectorPage.bytesOf(dimensions) + VectorPage.SIZE / 8);
    }
}
