// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.text.Term;
import io.throughline.plugin.text.TermScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Inverts the texts of documents, in memory. Not thread-safe. */
final class TextSegmentBuilder {
    /** Longer documents count as this long, so that lengths stay numbers that add up. */
    private static final int LENGTH_MAX = 1 << 24;

    private final Map<Long, List<int[]>> postings = new HashMap<>();
    private final List<int[]> documents = new ArrayList<>();
    private final List<ChunkState> chunks = new ArrayList<>();
    private final List<Integer> acls = new ArrayList<>();

    /** @param aclNumbers of the document's passages, in their order */
    void add(int slot, DocumentState document, int[] aclNumbers) {
        int entry = documents.size();
        var counts = new TreeMap<Long, TreeMap<Integer, Integer>>();
        var facts = document.facts();
        int length = count((facts == null ? "" : facts.key()) + "\n" + document.title(), 0, counts);
        if (facts != null) {
            // One more term, so that a key is found whatever its case.
            long whole = Snapshot.KEY_MARK ^ Mix.of(facts.key().toLowerCase(Locale.ROOT));
            counts.computeIfAbsent(whole, absent -> new TreeMap<>()).put(0, 1);
        }
        int part = 0;
        for (var chunk : document.chunks()) {
            length += count(chunk.text(), ++part, counts);
            chunks.add(chunk);
            acls.add(aclNumbers[part - 1]);
        }
        counts.forEach((term, parts) -> {
            var posting = new int[1 + 2 * parts.size()];
            posting[0] = entry;
            int at = 1;
            for (var occurrence : parts.entrySet()) {
                posting[at++] = occurrence.getKey();
                posting[at++] = occurrence.getValue();
            }
            postings.computeIfAbsent(term, absent -> new ArrayList<>()).add(posting);
        });
        documents.add(
                new int[] {slot, Math.min(LENGTH_MAX, length), document.chunks().size()});
    }

    /** @return the words of the text; other readings of the same place do not count */
    private static int count(String text, int part, TreeMap<Long, TreeMap<Integer, Integer>> counts) {
        int words = 0;
        var scanner = new TermScanner(text);
        for (var term = scanner.next(); term != null; term = scanner.next()) {
            words += term.kind() == Term.Kind.WHOLE ? 0 : 1;
            counts.computeIfAbsent(Mix.of(term.text()), absent -> new TreeMap<>())
                    .merge(part, 1, Integer::sum);
        }
        return words;
    }

    int documents() {
        return documents.size();
    }

    TextSegment build() {
        var writer = new TextSegmentWriter(postings.size());
        var terms =
                postings.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        for (long term : terms) {
            writer.term(term);
            for (var posting : postings.getOrDefault(term, List.of())) {
                writer.document(posting[0], (posting.length - 1) / 2);
                for (int i = 1; i < posting.length; i += 2) {
                    writer.part(posting[i], posting[i + 1]);
                }
            }
        }
        var firstChunk = new int[documents.size() + 1];
        for (int i = 0; i < documents.size(); i++) {
            firstChunk[i + 1] = firstChunk[i] + documents.get(i)[2];
        }
        return writer.segment(
                documents.stream().mapToInt(document -> document[0]).toArray(),
                documents.stream().mapToInt(document -> document[1]).toArray(),
                firstChunk,
                chunks.stream().mapToLong(ChunkState::node).toArray(),
                acls.stream().mapToInt(Integer::intValue).toArray());
    }
}
