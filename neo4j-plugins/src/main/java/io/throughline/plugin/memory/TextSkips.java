// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places in the postings of one term, noted by whoever reads them first, from where others find a document quickly. */
final class TextSkips {
    /** Of a term that the segment does not have. */
    static final TextSkips NONE = new TextSkips(null, -1);

    private static final int EVERY = 32;

    private final @Nullable TextSegment segment;
    private final int term;
    private int[] entries = new int[16];
    private int[] starts = new int[16];
    private int[] entriesBefore = new int[16];
    private int size;
    private int passed;

    TextSkips(@Nullable TextSegment segment, int term) {
        this.segment = segment;
        this.term = term;
    }

    /** Notes where the reader stands, if it is time to; to be called for each document in order. */
    void pass(TextSegment.Reader reader) {
        if (passed++ % EVERY != 0) {
            return;
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            entriesBefore = Arrays.copyOf(entriesBefore, 2 * size);
        }
        entries[size] = reader.entry();
        starts[size] = reader.start();
        entriesBefore[size++] = reader.entryBefore();
    }

    /** A reader that stands at the document; null when it does not hold the term. */
    TextSegment.@Nullable Reader at(int entry) {
        if (segment == null) {
            return null;
        }
        int found = Arrays.binarySearch(entries, 0, size, entry);
        int from = found >= 0 ? found : -found - 2;
        if (from < 0) {
            return null;
        }
        var reader = segment.new Reader(term);
        reader.seek(starts[from], entriesBefore[from]);
        while (reader.nextDocument()) {
            if (reader.entry() >= entry) {
                return reader.entry() == entry ? reader : null;
            }
        }
        return null;
    }
}
