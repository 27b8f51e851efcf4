// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.List;

/** The segments of all texts, each with its flags of documents that do not count any more. */
final class TextIndex {
    static final TextIndex EMPTY = new TextIndex(List.of());

    final List<Part> parts;

    TextIndex(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * @param dead a set bit is a document that was replaced or removed; never changed once published
     * @param deadCount how many bits are set
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(TextSegment segment, long[] dead, int deadCount) {
        static Part of(TextSegment segment) {
            return new Part(segment, new long[(segment.documents() + 63) / 64], 0);
        }

        boolean isDead(int entry) {
            return (dead[entry >>> 6] >>> entry & 1) != 0;
        }

        int live() {
            return segment.documents() - deadCount;
        }
    }

    int documents() {
        return parts.stream().mapToInt(Part::live).sum();
    }

    long bytes() {
        return parts.stream()
                .mapToLong(part -> part.segment().bytes() + 8L * part.dead().length)
                .sum();
    }

    long terms() {
        return parts.stream().mapToLong(part -> part.segment().terms.length).sum();
    }
}
