// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.List;
import java.util.PriorityQueue;

/** Makes one segment of several, without the documents that do not count any more. */
final class TextMerge {
    private final List<TextIndex.Part> parts;
    /** [part][entry]: the entry in the merged segment, or -1. */
    private final int[][] entries;

    private int documents;
    private int chunks;

    private TextMerge(List<TextIndex.Part> parts) {
        this.parts = parts;
        this.entries = new int[parts.size()][];
        for (int p = 0; p < entries.length; p++) {
            var part = parts.get(p);
            entries[p] = new int[part.segment().documents()];
            for (int entry = 0; entry < entries[p].length; entry++) {
                boolean dead = part.isDead(entry);
                entries[p][entry] = dead ? -1 : documents++;
                chunks += dead ? 0 : part.segment().firstChunk[entry + 1] - part.segment().firstChunk[entry];
            }
        }
    }

    /** The documents come in the order of the parts. */
    static TextSegment of(List<TextIndex.Part> parts) {
        return new TextMerge(parts).merge();
    }

    private TextSegment merge() {
        var document = new int[documents];
        var length = new int[documents];
        var firstChunk = new int[documents + 1];
        var chunk = new long[chunks];
        var chunkAcl = new int[chunks];
        for (int p = 0; p < entries.length; p++) {
            var segment = parts.get(p).segment();
            for (int entry = 0; entry < entries[p].length; entry++) {
                int to = entries[p][entry];
                if (to >= 0) {
                    int from = segment.firstChunk[entry];
                    int count = segment.firstChunk[entry + 1] - from;
                    document[to] = segment.document[entry];
                    length[to] = segment.length[entry];
                    firstChunk[to + 1] = firstChunk[to] + count;
                    System.arraycopy(segment.chunk, from, chunk, firstChunk[to], count);
                    System.arraycopy(segment.chunkAcl, from, chunkAcl, firstChunk[to], count);
                }
            }
        }
        return postings().segment(document, length, firstChunk, chunk, chunkAcl);
    }

    private TextSegmentWriter postings() {
        var writer = new TextSegmentWriter(1 << 10);
        var queue = new PriorityQueue<Cursor>();
        for (int p = 0; p < entries.length; p++) {
            if (parts.get(p).segment().terms.length > 0) {
                queue.add(new Cursor(p, 0, parts.get(p).segment().terms[0]));
            }
        }
        while (!queue.isEmpty()) {
            long term = queue.element().term();
            writer.term(term);
            while (!queue.isEmpty() && queue.element().term() == term) {
                var cursor = queue.remove();
                copy(cursor, writer);
                var terms = parts.get(cursor.part()).segment().terms;
                int next = cursor.index() + 1;
                if (next < terms.length) {
                    queue.add(new Cursor(cursor.part(), next, terms[next]));
                }
            }
            writer.dropEmptyTerm();
        }
        return writer;
    }

    private void copy(Cursor cursor, TextSegmentWriter writer) {
        var reader = parts.get(cursor.part()).segment().new Reader(cursor.index());
        while (reader.nextDocument()) {
            int to = entries[cursor.part()][reader.entry()];
            if (to >= 0) {
                writer.document(to, reader.parts());
                while (reader.nextPart()) {
                    writer.part(reader.part(), reader.occurrences());
                }
            }
        }
    }

    /** A term of a part; parts come in order, so that documents do. */
    private record Cursor(int part, int index, long term) implements Comparable<Cursor> {
        @Override
        public int compareTo(Cursor other) {
            int byTerm = Long.compare(term, other.term);
            return byTerm != 0 ? byTerm : Integer.compare(part, other.part);
        }
    }
}
