// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the passages of documents that a search found, without reading all postings again. */
final class TextPassages {
    private final TextIndex texts;
    private final View view;
    private final Scoreboard board;
    private final List<Term> terms = new ArrayList<>();

    /** @param skips one for each segment */
    private record Term(double weight, List<TextSkips> skips) {}

    /** @param board tells where the documents lie */
    TextPassages(TextIndex texts, View view, Scoreboard board) {
        this.texts = texts;
        this.view = view;
        this.board = board;
    }

    void add(double weight, List<TextSkips> skips) {
        terms.add(new Term(weight, skips));
    }

    /** Passages that the reader may not read are left out. */
    Map<Long, Double> of(int slot) {
        int part = board.part(slot);
        if (part < 0) {
            return Map.of();
        }
        var segment = texts.parts.get(part).segment();
        var scores = new HashMap<Long, Double>();
        for (var term : terms) {
            var reader = term.skips().get(part).at(board.entry(slot));
            if (reader != null) {
                add(reader, segment, term.weight(), scores);
            }
        }
        return scores;
    }

    private void add(TextSegment.Reader reader, TextSegment segment, double weight, Map<Long, Double> scores) {
        while (reader.nextPart()) {
            if (reader.part() > 0 && view.mayRead(segment.chunkAclOf(reader.entry(), reader.part()))) {
                double occurrences = reader.occurrences();
                scores.merge(
                        segment.chunkOf(reader.entry(), reader.part()),
                        weight * occurrences / (occurrences + TextSearch.SATURATION_MIN),
                        Double::sum);
            }
        }
    }
}
