// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the texts up to date: new and changed documents form a small segment, their old texts are flagged, and segments of
 * like size are merged, so that there are few of them. One for an index, used by one thread at a time.
 */
final class TextWriter {
    /** So many segments of like size are merged into one, four times as large. */
    private static final int FAN = 4;

    private static final int SMALLEST = 64;

    private List<TextIndex.Part> parts = new ArrayList<>();
    /** Slot → where its text stands. */
    private TextSegment[] segmentOf = new TextSegment[0];

    private int[] entryOf = new int[0];

    /** Takes up documents; those without a text any more are only removed. */
    void write(List<Written> documents) {
        var flags = new Flags();
        var builder = new TextSegmentBuilder();
        for (var document : documents) {
            flags.kill(document.slot());
            if (document.state().facts() != null) {
                builder.add(document.slot(), document.state(), document.chunkAcls());
            }
        }
        parts = flags.applied();
        if (builder.documents() > 0) {
            add(TextIndex.Part.of(builder.build()));
        }
    }

    /** A document with its slot and the access numbers of its passages. */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(int slot, DocumentState state, int[] chunkAcls) {}

    TextIndex index() {
        return new TextIndex(parts);
    }

    /**
     * The segments that should become one, or null when all is well. The merge itself can be done elsewhere, and long; the
     * result is brought in by {@link #replace}.
     *
     * @param documentsMax larger merges are left for later
     */
    @Nullable
    List<TextIndex.Part> mergeDue(int documentsMax) {
        var byLevel = new ArrayList<List<TextIndex.Part>>();
        for (var part : parts) {
            if (part.deadCount() > SMALLEST && part.deadCount() > part.live() && part.live() <= documentsMax) {
                return List.of(part);
            }
            int level = level(part.live());
            while (byLevel.size() <= level) {
                byLevel.add(new ArrayList<>());
            }
            byLevel.get(level).add(part);
        }
        for (var like : byLevel) {
            int documents = like.stream().mapToInt(TextIndex.Part::live).sum();
            if (like.size() >= FAN && documents <= documentsMax) {
                return like;
            }
        }
        return null;
    }

    /** Brings a merge in. Documents that were replaced while it was made are flagged in it. */
    void replace(List<TextIndex.Part> before, TextSegment merged) {
        var kept = new ArrayList<TextIndex.Part>();
        var gone = new ArrayList<TextSegment>();
        before.forEach(part -> gone.add(part.segment()));
        for (var part : parts) {
            if (!gone.contains(part.segment())) {
                kept.add(part);
            }
        }
        var dead = new long[(merged.documents() + 63) / 64];
        int deadCount = 0;
        for (int entry = 0; entry < merged.documents(); entry++) {
            int slot = merged.document[entry];
            if (gone.contains(segmentOf[slot])) {
                segmentOf[slot] = merged;
                entryOf[slot] = entry;
            } else {
                dead[entry >>> 6] |= 1L << entry;
                deadCount++;
            }
        }
        if (merged.documents() > deadCount) {
            kept.add(new TextIndex.Part(merged, dead, deadCount));
        }
        parts = kept;
    }

    private void add(TextIndex.Part part) {
        parts.add(part);
        var segment = part.segment();
        for (int entry = 0; entry < segment.documents(); entry++) {
            int slot = segment.document[entry];
            if (slot >= segmentOf.length) {
                int capacity = Math.max(slot + 1, segmentOf.length * 3 / 2 + 16);
                segmentOf = Arrays.copyOf(segmentOf, capacity);
                entryOf = Arrays.copyOf(entryOf, capacity);
            }
            segmentOf[slot] = segment;
            entryOf[slot] = entry;
        }
    }

    private static int level(int documents) {
        int level = 0;
        for (long size = SMALLEST; size <= documents; size *= FAN) {
            level++;
        }
        return level;
    }

    long bytes() {
        return 8L * segmentOf.length;
    }

    /** Flags documents in copies of the flags, for readers look at the ones before. */
    private final class Flags {
        private final BitSet own = new BitSet();
        private final long[][] dead = new long[parts.size()][];
        private final int[] deadCount = new int[parts.size()];

        Flags() {
            for (int p = 0; p < dead.length; p++) {
                dead[p] = parts.get(p).dead();
                deadCount[p] = parts.get(p).deadCount();
            }
        }

        void kill(int slot) {
            var segment = slot < segmentOf.length ? segmentOf[slot] : null;
            for (int p = 0; segment != null && p < dead.length; p++) {
                if (parts.get(p).segment() == segment) {
                    flag(p, entryOf[slot]);
                }
            }
            if (segment != null) {
                segmentOf[slot] = NOWHERE;
            }
        }

        private void flag(int part, int entry) {
            if (!own.get(part)) {
                own.set(part);
                dead[part] = dead[part].clone();
            }
            if ((dead[part][entry >>> 6] >>> entry & 1) == 0) {
                dead[part][entry >>> 6] |= 1L << entry;
                deadCount[part]++;
            }
        }

        List<TextIndex.Part> applied() {
            var after = new ArrayList<TextIndex.Part>();
            for (int p = 0; p < dead.length; p++) {
                var segment = parts.get(p).segment();
                if (deadCount[p] < segment.documents()) {
                    after.add(new TextIndex.Part(segment, dead[p], deadCount[p]));
                }
            }
            return after;
        }
    }

    private static final TextSegment NOWHERE = new TextSegment(
            new long[0],
            new int[1],
            new int[0],
            new byte[0],
            new int[0],
            new int[0],
            new int[1],
            new long[0],
            new int[0]);
}
