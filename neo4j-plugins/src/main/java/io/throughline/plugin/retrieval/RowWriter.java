// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.util.ArrayList;
import java.util.List;

/** Makes rows of ranked candidates: their passages and why they came. */
final class RowWriter {
    private final Library library;
    private final SearchOptions options;
    private final String strategy;
    private final Summary summary;

    RowWriter(Library library, SearchRequest request, String strategy) {
        this.library = library;
        this.options = request.options();
        this.strategy = strategy;
        this.summary = new Summary(request.query());
    }

    List<SearchRow> rows(List<HybridSearch.Ranked> ranked) {
        var rows = new ArrayList<SearchRow>();
        for (var row : ranked) {
            rows.add(row(rows.size() + 1, row));
        }
        return rows;
    }

    private SearchRow row(int rank, HybridSearch.Ranked row) {
        var candidate = row.candidate();
        var passages = passages(candidate);
        return new SearchRow(rank, candidate.key(), row.score(), passages, explanation(row, passages));
    }

    private List<Passage> passages(Candidate candidate) {
        var passages = new ArrayList<Passage>();
        for (var hit : candidate.bestPassages(options.passages())) {
            library.passage(candidate.key(), hit, options.neighbours()).ifPresent(passages::add);
        }
        if (passages.isEmpty() && options.passages() > 0) {
            library.opening(candidate.key(), options.neighbours()).ifPresent(passages::add);
        }
        return passages;
    }

    private Explanation explanation(HybridSearch.Ranked row, List<Passage> passages) {
        if (!options.explain()) {
            return new Explanation(row.legs(), List.of(), "", "");
        }
        var candidate = row.candidate();
        var graph = candidate.graph;
        return new Explanation(
                row.legs(),
                graph == null ? List.of() : graph.path(),
                strategy,
                summary.of(candidate, library.title(candidate.key()), passages));
    }
}
