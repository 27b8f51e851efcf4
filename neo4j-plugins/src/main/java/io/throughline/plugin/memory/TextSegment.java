// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;

/**
 * The terms of some documents, inverted. Never changes; which of its documents still count is kept beside it.
 *
 * <p>A document's text has parts: part 0 is its key and title, the others are its passages. The postings of a term are, for
 * each document that holds it, in order: the distance to the document before, doubled, plus 1 when a single part holds it;
 * then, unless single, how many parts hold it; then for each of these the distance to the part before and the occurrences.
 */
final class TextSegment {
    /** Hashes of the terms, rising. */
    final long[] terms;
    /** Where the postings of each term begin; one more than there are terms. */
    final int[] starts;

    final int[] documentsHolding;
    final byte[] postings;

    /** Slot of each document. */
    final int[] document;
    /** Words of each document. */
    final int[] length;
    /** Where the passages of each document begin in {@link #chunk}; one more than there are documents. */
    final int[] firstChunk;

    final long[] chunk;
    final int[] chunkAcl;

    TextSegment(
            long[] terms,
            int[] starts,
            int[] documentsHolding,
            byte[] postings,
            int[] document,
            int[] length,
            int[] firstChunk,
            long[] chunk,
            int[] chunkAcl) {
        this.terms = terms;
        this.starts = starts;
        this.documentsHolding = documentsHolding;
        this.postings = postings;
        this.document = document;
        this.length = length;
        this.firstChunk = firstChunk;
        this.chunk = chunk;
        this.chunkAcl = chunkAcl;
    }

    /** Where the term stands, or a negative number. */
    int find(long term) {
        return Arrays.binarySearch(terms, term);
    }

    int documents() {
        return document.length;
    }

    /** The node of a passage. @param part from 1 */
    long chunkOf(int entry, int part) {
        return chunk[firstChunk[entry] + part - 1];
    }

    int chunkAclOf(int entry, int part) {
        return chunkAcl[firstChunk[entry] + part - 1];
    }

    long bytes() {
        return 16L * terms.length + postings.length + 12L * document.length + 12L * chunk.length + 160;
    }

    /** Reads the postings of one term from front to back. */
    final class Reader {
        private final int end;
        private int at;
        private int entry = -1;
        private int start;
        private int entryBefore;
        private int parts;
        private int partsLeft;
        private int part;
        private int occurrences;

        Reader(int term) {
            at = starts[term];
            end = starts[term + 1];
        }

        /** Moves to the next document; the parts of the one before need not have been read. */
        boolean nextDocument() {
            while (partsLeft > 0) {
                nextPart();
            }
            if (at >= end) {
                return false;
            }
            start = at;
            entryBefore = entry;
            int head = number();
            entry += head >>> 1;
            parts = (head & 1) != 0 ? 1 : number();
            partsLeft = parts;
            part = 0;
            return true;
        }

        /** Goes to a document where a reader of this term stood before; {@link #nextDocument} moves to it. */
        void seek(int documentStart, int documentEntryBefore) {
            at = documentStart;
            entry = documentEntryBefore;
            partsLeft = 0;
        }

        /** Where the document begins, for {@link #seek}. */
        int start() {
            return start;
        }

        /** The document before it, or -1, for {@link #seek}. */
        int entryBefore() {
            return entryBefore;
        }

        int entry() {
            return entry;
        }

        /** How many parts of the document hold the term. */
        int parts() {
            return parts;
        }

        boolean nextPart() {
            if (partsLeft == 0) {
                return false;
            }
            partsLeft--;
            part += number();
            occurrences = number();
            return true;
        }

        int part() {
            return part;
        }

        int occurrences() {
            return occurrences;
        }

        private int number() {
            int value = 0;
            int shift = 0;
            byte next;
            do {
                next = postings[at++];
                value |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }
}
