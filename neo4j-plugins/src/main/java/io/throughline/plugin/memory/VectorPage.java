// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/**
 * Up to {@value #SIZE} vectors of unit length, each as one bit a dimension and as one byte a dimension, with the passage and
 * the document they belong to. Slots that are published are never written again; free ones at the end are.
 */
final class VectorPage {
    static final int BITS = 12;
    static final int SIZE = 1 << BITS;
    static final int MASK = SIZE - 1;
    private static final int WORDS_OF_384 = 6;

    final int dimensions;
    /** 64-bit words of a code. */
    final int words;
    /** [slot][word]: bit d is set where the vector lies above the centre in dimension d. */
    final long[] codes;
    /** [slot][dimension]: the vector is {@code scale · bytes}, off by at most half a step in each dimension. */
    final byte[] bytes;

    final float[] scale;
    /** The squared distance from the centre by the sum of the distances in all dimensions: what a code's product is worth. */
    final float[] reach;

    final long[] chunk;
    final int[] document;
    final int[] acl;

    VectorPage(int dimensions) {
        this(dimensions, new byte[SIZE * dimensions], new float[SIZE], new long[SIZE], new int[SIZE], new int[SIZE]);
    }

    private VectorPage(int dimensions, byte[] bytes, float[] scale, long[] chunk, int[] document, int[] acl) {
        this.dimensions = dimensions;
        this.words = (dimensions + 63) / 64;
        this.codes = new long[SIZE * words];
        this.bytes = bytes;
        this.scale = scale;
        this.reach = new float[SIZE];
        this.chunk = chunk;
        this.document = document;
        this.acl = acl;
    }

    /** The same page with codes around another centre. */
    VectorPage recoded(float[] centre, int count) {
        var page = new VectorPage(dimensions, bytes, scale, chunk, document, acl);
        for (int at = 0; at < count; at++) {
            page.encode(at, centre);
        }
        return page;
    }

    void set(int at, float[] unit, float[] centre, long chunkNode, int documentSlot, int aclNumber) {
        float greatest = 0;
        for (float element : unit) {
            greatest = Math.max(greatest, Math.abs(element));
        }
        float step = greatest / 127;
        int from = at * dimensions;
        for (int d = 0; d < dimensions; d++) {
            bytes[from + d] = (byte) Math.round(unit[d] / step);
        }
        scale[at] = step;
        chunk[at] = chunkNode;
        document[at] = documentSlot;
        acl[at] = aclNumber;
        encode(at, centre);
    }

    void copy(int at, VectorPage from, int there) {
        System.arraycopy(from.codes, there * words, codes, at * words, words);
        System.arraycopy(from.bytes, there * dimensions, bytes, at * dimensions, dimensions);
        scale[at] = from.scale[there];
        reach[at] = from.reach[there];
        chunk[at] = from.chunk[there];
        document[at] = from.document[there];
        acl[at] = from.acl[there];
    }

    /** From the bytes, so that a vector always has the same code around the same centre. */
    private void encode(int at, float[] centre) {
        int from = at * dimensions;
        float squares = 0;
        float sum = 0;
        for (int word = 0; word < words; word++) {
            long bits = 0;
            int end = Math.min(dimensions, (word + 1) * 64);
            for (int d = word * 64; d < end; d++) {
                float above = bytes[from + d] * scale[at] - centre[d];
                squares += above * above;
                sum += Math.abs(above);
                if (above > 0) {
                    bits |= 1L << d;
                }
            }
            codes[at * words + word] = bits;
        }
        reach[at] = sum == 0 ? 0 : squares / sum;
    }

    /** The inner product with a vector, from the bytes. */
    float estimate(int at, WholeVector query) {
        var values = query.values();
        int from = at * dimensions;
        int sum = 0;
        for (int d = 0; d < values.length; d++) {
            sum += values[d] * bytes[from + d];
        }
        return sum * query.step() * scale[at];
    }

    /** Hamming distances of the first codes to a code. */
    void distances(long[] code, int count, short[] into) {
        if (words != WORDS_OF_384) {
            for (int at = 0; at < count; at++) {
                int distance = 0;
                for (int word = 0, from = at * words; word < words; word++) {
                    distance += Long.bitCount(codes[from + word] ^ code[word]);
                }
                into[at] = (short) distance;
            }
            return;
        }
        // The width of the models that come along, written out: three times as quick as the loop.
        long c0 = code[0];
        long c1 = code[1];
        long c2 = code[2];
        long c3 = code[3];
        long c4 = code[4];
        long c5 = code[5];
        for (int at = 0, from = 0; at < count; at++, from += WORDS_OF_384) {
            into[at] = (short) (Long.bitCount(codes[from] ^ c0)
                    + Long.bitCount(codes[from + 1] ^ c1)
                    + Long.bitCount(codes[from + 2] ^ c2)
                    + Long.bitCount(codes[from + 3] ^ c3)
                    + Long.bitCount(codes[from + 4] ^ c4)
                    + Long.bitCount(codes[from + 5] ^ c5));
        }
    }

    void addTo(int at, double[] sums) {
        int from = at * dimensions;
        for (int d = 0; d < dimensions; d++) {
            sums[d] += bytes[from + d] * scale[at];
        }
    }

    static long bytesOf(int dimensions) {
        return SIZE * (dimensions + 8L * ((dimensions + 63) / 64) + 4 + 4 + 8 + 4 + 4);
    }
}
