// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.access.Readable;
import io.throughline.plugin.retrieval.DocumentFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The whole of what is in memory, at one moment. Never changes, so one search sees one state. */
public final class Snapshot {
    /** Tells the term that stands for a whole key from the terms of texts. */
    static final long KEY_MARK = 0x5EED_0F_0A11_4E15L;

    final DocumentTable documents;
    final VectorTable vectors;
    /** Slot of a document → slots of the vectors of its passages. */
    final SharedArray<int[]> vectorsOf;

    final TextIndex texts;
    final Dictionaries dictionaries;
    final LongIntMap documentSlots;

    private final Recent<Selection, DocumentSet> selections = new Recent<>();
    private final Recent<Selection, View> views = new Recent<>();

    Snapshot(
            DocumentTable documents,
            VectorTable vectors,
            SharedArray<int[]> vectorsOf,
            TextIndex texts,
            Dictionaries dictionaries,
            LongIntMap documentSlots) {
        this.documents = documents;
        this.vectors = vectors;
        this.vectorsOf = vectorsOf;
        this.texts = texts;
        this.dictionaries = dictionaries;
        this.documentSlots = documentSlots;
    }

    private record Selection(Readable readable, DocumentFilter filter) {}

    /** What a principal may read and a filter lets through. */
    public DocumentSet passing(Readable readable, DocumentFilter filter) {
        return selections.get(
                new Selection(readable, filter), () -> Criteria.passing(documents, dictionaries, readable, filter));
    }

    /** What a principal sees at the filter's moment, whatever else the filter asks. */
    public View view(Readable readable, DocumentFilter filter) {
        var moment = filter.onlyMoment();
        return views.get(new Selection(readable, moment), () -> View.of(this, readable, passing(readable, moment)));
    }

    /** What is kept of earlier searches: a bit for each document and set. */
    long recentBytes() {
        return (selections.size() + 1L) * documents.size / 8;
    }

    /** Slot of a document's node, or a negative number when it is not in this snapshot. */
    public int slot(long node) {
        int slot = documentSlots.get(node);
        return slot < documents.size ? slot : LongIntMap.ABSENT;
    }

    /** Nodes of readable documents whose key may be the text but for case. */
    public List<Long> likeKey(String text, View view) {
        var nodes = new ArrayList<Long>();
        long term = Mix.of(text.toLowerCase(Locale.ROOT));
        for (var part : texts.parts) {
            int found = part.segment().find(KEY_MARK ^ term);
            if (found >= 0) {
                var reader = part.segment().new Reader(found);
                while (reader.nextDocument()) {
                    int slot = part.segment().document[reader.entry()];
                    if (!part.isDead(reader.entry()) && view.readable().contains(slot)) {
                        nodes.add(node(slot));
                    }
                }
            }
        }
        return nodes;
    }

    /** Keys of documents of a set, without those named, in order; at most {@code max}. */
    public List<String> others(DocumentSet set, Collection<String> without, int max) {
        var best = new Best(max + without.size(), documents);
        set.forEach(slot -> best.offer(slot, 0));
        return best.sorted().stream()
                .map(this::key)
                .filter(key -> !without.contains(key))
                .limit(max)
                .toList();
    }

    public String key(int slot) {
        return documents.key(slot);
    }

    public long node(int slot) {
        return documents.node(slot);
    }

    /** Width of the vectors; 0 while there is none. */
    public int dimensions() {
        return vectors.dimensions;
    }
}
