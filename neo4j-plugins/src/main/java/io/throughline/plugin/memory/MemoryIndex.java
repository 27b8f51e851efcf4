// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Holds the newest snapshot and takes changes in. Writers wait for each other; readers never wait.
 */
public final class MemoryIndex {
    /** Merges of up to so many documents are done along with the change that made them due. */
    private static final int MERGED_AT_ONCE = 4096;

    private static final int PACKED_MIN = 2 * VectorPage.SIZE;

    private final Dictionaries dictionaries = new Dictionaries();
    private final LongIntMap documentSlots = new LongIntMap();
    private final TextWriter texts = new TextWriter();
    private volatile Snapshot snapshot;

    public MemoryIndex() {
        snapshot = new Snapshot(
                DocumentTable.EMPTY,
                VectorTable.empty(0),
                SharedArray.empty(),
                TextIndex.EMPTY,
                dictionaries,
                documentSlots);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Takes in documents as they are now, whole: what is not in them is gone. */
    public synchronized void write(List<DocumentState> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var before = snapshot;
        var table = new DocumentWriter(before.documents, dictionaries, documentSlots);
        var vectors = new Vectors(before, widthOf(documents.stream().flatMap(document -> document.chunks().stream())));
        var written = new ArrayList<TextWriter.Written>();
        for (var document : documents) {
            int slot = table.write(document);
            vectors.replace(slot, document.chunks());
            written.add(new TextWriter.Written(slot, document, aclNumbers(document.chunks())));
        }
        texts.write(written);
        for (var due = texts.mergeDue(MERGED_AT_ONCE); due != null; due = texts.mergeDue(MERGED_AT_ONCE)) {
            texts.replace(due, TextMerge.of(due));
        }
        publish(table.table(), vectors);
    }

    /** Takes in passages whose vectors were set or taken away, by their documents; nothing else of them changed. */
    public synchronized void writeVectors(Map<Long, List<ChunkState>> chunks) {
        if (chunks.isEmpty()) {
            return;
        }
        var before = snapshot;
        var vectors = new Vectors(before, widthOf(chunks.values().stream().flatMap(List::stream)));
        chunks.forEach((node, changed) -> {
            int slot = before.slot(node);
            if (slot != LongIntMap.ABSENT) {
                vectors.replaceSome(slot, changed);
            }
        });
        publish(before.documents, vectors);
    }

    /** Whether a document with this node was ever taken in. */
    public boolean knows(long documentNode) {
        return documentSlots.get(documentNode) != LongIntMap.ABSENT;
    }

    /**
     * Does one large merge, if one is due; long, so it is called apart from searches and changes.
     *
     * @return whether there was one
     */
    public boolean merge() {
        List<TextIndex.Part> due;
        synchronized (this) {
            due = texts.mergeDue(Integer.MAX_VALUE);
        }
        if (due == null) {
            return false;
        }
        var merged = TextMerge.of(due);
        synchronized (this) {
            texts.replace(due, merged);
            var before = snapshot;
            snapshot = new Snapshot(
                    before.documents, before.vectors, before.vectorsOf, texts.index(), dictionaries, documentSlots);
        }
        return true;
    }

    private void publish(DocumentTable documents, Vectors vectors) {
        snapshot = new Snapshot(
                documents,
                vectors.table(documents.size),
                vectors.of.done(),
                texts.index(),
                dictionaries,
                documentSlots);
    }

    public MemoryReport report() {
        var now = snapshot;
        return new MemoryReport(
                now.texts.documents(),
                now.vectors.live,
                now.documents.bytes() + now.dictionaries.bytes() + documentSlots.bytes() + now.recentBytes(),
                now.vectors.bytes() + now.vectorsOf.bytes() + 24L * now.documents.size + 4L * now.vectors.size,
                now.texts.bytes() + texts.bytes());
    }

    private static int widthOf(Stream<ChunkState> chunks) {
        return chunks.map(ChunkState::vector)
                .filter(Objects::nonNull)
                .mapToInt(vector -> vector.length)
                .findFirst()
                .orElse(0);
    }

    private int[] aclNumbers(List<ChunkState> chunks) {
        return chunks.stream()
                .mapToInt(chunk -> dictionaries.acls.number(chunk.aclKey()))
                .toArray();
    }

    /** The vectors of one change set. */
    private final class Vectors {
        private VectorWriter writer;
        private final int width;
        final SharedArray.Editor<int[]> of;

        /** @param width used when the table has no vector yet */
        Vectors(Snapshot before, int width) {
            boolean fresh = before.vectors.dimensions == 0 && width > 0;
            var table = fresh ? VectorTable.empty(width) : before.vectors;
            this.width = table.dimensions;
            this.writer = new VectorWriter(table);
            this.of = new SharedArray.Editor<>(before.vectorsOf);
        }

        void replace(int document, List<ChunkState> chunks) {
            var known = of.get(document);
            if (known != null) {
                Arrays.stream(known).forEach(writer::kill);
            }
            var slots = chunks.stream()
                    .mapToInt(chunk -> append(document, chunk))
                    .filter(slot -> slot >= 0)
                    .toArray();
            if (known != null || slots.length > 0) {
                of.set(document, slots.length == 0 ? null : slots);
            }
        }

        void replaceSome(int document, List<ChunkState> chunks) {
            var table = snapshot.vectors;
            var known = of.get(document);
            var slots = new ArrayList<Integer>();
            for (int slot : known == null ? new int[0] : known) {
                if (chunks.stream().anyMatch(chunk -> chunk.node() == table.chunk(slot))) {
                    writer.kill(slot);
                } else {
                    slots.add(slot);
                }
            }
            for (var chunk : chunks) {
                int slot = append(document, chunk);
                if (slot >= 0) {
                    slots.add(slot);
                }
            }
            of.set(document, slots.stream().mapToInt(Integer::intValue).toArray());
        }

        private int append(int document, ChunkState chunk) {
            var unit = Unit.of(chunk.vector(), width);
            return unit == null
                    ? -1
                    : writer.append(unit, chunk.node(), document, dictionaries.acls.number(chunk.aclKey()));
        }

        /** @param documents how many document slots there are */
        VectorTable table(int documents) {
            var table = writer.table();
            return table.size >= PACKED_MIN && table.live < table.size / 2 ? packed(table, documents) : table;
        }

        private VectorTable packed(VectorTable table, int documents) {
            var slots = new int[table.size];
            var packed = new VectorWriter(new VectorTable(
                    table.dimensions, new VectorPage[0], new long[0][], 0, 0, table.centre, table.centredAt));
            for (int slot = 0; slot < table.size; slot++) {
                slots[slot] = table.isDead(slot) ? -1 : packed.append(table.page(slot), slot & VectorPage.MASK);
            }
            for (int document = 0; document < documents; document++) {
                var known = of.get(document);
                if (known != null) {
                    of.set(
                            document,
                            Arrays.stream(known).map(slot -> slots[slot]).toArray());
                }
            }
            return packed.table();
        }
    }
}
