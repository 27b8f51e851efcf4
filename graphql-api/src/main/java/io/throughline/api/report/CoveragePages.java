// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.graph.Statement;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * All items that coverage judges, by key, without their evidence; a page at a time is read while they are gone through.
 *
 * @param statement gives rows with a column {@code key}
 * @param products empty for all
 */
record CoveragePages(ReportGraph graph, String statement, List<String> products, ZonedDateTime asOf)
        implements Iterable<Map<String, @Nullable Object>> {
    private static final String COVERAGE = Statement.load("report/coverage").cypher();
    private static final String STANDINGS = Statement.load("report/standings").cypher();
    /** Each page looks at most of the graph anew. */
    private static final int PAGE = 50_000;

    /** Rows as reports show them, with 0 proofs each. */
    static CoveragePages ofRows(ReportGraph graph, List<String> products, ZonedDateTime asOf) {
        return new CoveragePages(graph, COVERAGE, products, asOf);
    }

    /** {@code key}, {@code productName}, {@code status}, and how many {@code proofs} there are. */
    static CoveragePages ofStandings(ReportGraph graph, List<String> products, ZonedDateTime asOf) {
        return new CoveragePages(graph, STANDINGS, products, asOf);
    }

    @Override
    public Iterator<Map<String, @Nullable Object>> iterator() {
        return new Pages();
    }

    private final class Pages implements Iterator<Map<String, @Nullable Object>> {
        private List<Map<String, @Nullable Object>> page = List.of();
        private int next;
        private boolean last;

        @Override
        public boolean hasNext() {
            if (next == page.size() && !last) {
                var after = page.isEmpty()
                        ? ""
                        : String.valueOf(page.get(page.size() - 1).get("key"));
                page = graph.read(
                        statement,
                        Map.of(
                                "keys", List.of(),
                                "products", products,
                                "proofs", 0,
                                "after", after,
                                "limit", PAGE,
                                "asOf", asOf));
                next = 0;
                last = page.size() < PAGE;
            }
            return next < page.size();
        }

        @Override
        public Map<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(next++);
        }
    }
}
