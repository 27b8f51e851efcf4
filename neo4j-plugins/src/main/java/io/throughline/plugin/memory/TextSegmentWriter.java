// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;

/** Writes postings term by term, in the form that {@link TextSegment} reads. */
final class TextSegmentWriter {
    private final Postings postings = new Postings(1 << 12);
    private long[] terms;
    private int[] starts;
    private int[] holding;
    private int count;
    private int lastEntry;
    private int lastPart;

    TextSegmentWriter(int capacity) {
        terms = new long[capacity];
        starts = new int[capacity + 1];
        holding = new int[capacity];
    }

    void term(long term) {
        if (count == terms.length) {
            int capacity = Math.max(16, count * 2);
            terms = Arrays.copyOf(terms, capacity);
            starts = Arrays.copyOf(starts, capacity + 1);
            holding = Arrays.copyOf(holding, capacity);
        }
        terms[count] = term;
        starts[count] = postings.size();
        holding[count] = 0;
        count++;
        lastEntry = -1;
    }

    void document(int entry, int parts) {
        postings.add((entry - lastEntry) << 1 | (parts == 1 ? 1 : 0));
        if (parts != 1) {
            postings.add(parts);
        }
        lastEntry = entry;
        lastPart = 0;
        holding[count - 1]++;
    }

    void part(int part, int occurrences) {
        postings.add(part - lastPart);
        postings.add(occurrences);
        lastPart = part;
    }

    /** Forgets the term that was begun last, when no document held it after all. */
    void dropEmptyTerm() {
        if (holding[count - 1] == 0) {
            count--;
        }
    }

    TextSegment segment(int[] document, int[] length, int[] firstChunk, long[] chunk, int[] chunkAcl) {
        var ends = Arrays.copyOf(starts, count + 1);
        ends[count] = postings.size();
        return new TextSegment(
                Arrays.copyOf(terms, count),
                ends,
                Arrays.copyOf(holding, count),
                postings.trimmed(),
                document,
                length,
                firstChunk,
                chunk,
                chunkAcl);
    }
}
