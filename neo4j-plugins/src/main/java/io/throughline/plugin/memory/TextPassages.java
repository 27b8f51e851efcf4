// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the documents of one search lie in the segments, so that their passages are judged without reading all postings. */
final class TextPassages {
    private final View view;
    private final int[] entries;
    private final @Nullable TextSegment[] segments;
    private final List<Term> terms = new ArrayList<>();

    /** @param skips one for each segment */
    private record Term(double weight, List<TextSkips> skips) {}

    TextPassages(Snapshot snapshot, View view) {
        this.view = view;
        this.entries = new int[snapshot.documents.size];
        this.segments = new TextSegment[snapshot.documents.size];
    }

    void lies(int slot, TextSegment segment, int entry) {
        entries[slot] = entry;
        segments[slot] = segment;
    }

    void add(double weight, List<TextSkips> skips) {
        terms.add(new Term(weight, skips));
    }

    /** Passages that the reader may not read are left out. */
    Map<Long, Double> of(int slot) {
        var segment = segments[slot];
        if (segment == null) {
            return Map.of();
        }
        var scores = new HashMap<Long, Double>();
        for (var term : terms) {
            for (var skips : term.skips()) {
                var reader = skips.at(segment, entries[slot]);
                if (reader != null) {
                    add(reader, segment, term.weight(), scores);
                }
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
