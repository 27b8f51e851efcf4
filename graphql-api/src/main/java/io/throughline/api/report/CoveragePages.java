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
 * All items that coverage judges, by key; a page at a time is read while they are gone through.
 *
 * @param products empty for all
 * @param proofs at most so many for each item, 0 to 1000
 */
record CoveragePages(ReportGraph graph, List<String> products, int proofs, ZonedDateTime asOf)
        implements Iterable<Map<String, @Nullable Object>> {
    private static final String COVERAGE = Statement.load("report/coverage").cypher();
    /** Rows of a page with proofs, which are long. */
    private static final int PAGE = 1000;
    /** Rows of a page without: each page looks at most of the graph anew. */
    private static final int LIGHT_PAGE = 50_000;

    @Override
    public Iterator<Map<String, @Nullable Object>> iterator() {
        return new Pages();
    }

    private final class Pages implements Iterator<Map<String, @Nullable Object>> {
        private List<Map<String, @Nullable Object>> page = List.of();
        private final int size = proofs == 0 ? LIGHT_PAGE : PAGE;
        private int next;
        private boolean last;

        @Override
        public boolean hasNext() {
            if (next == page.size() && !last) {
                var after = page.isEmpty()
                        ? ""
                        : String.valueOf(page.get(page.size() - 1).get("key"));
                page = graph.read(
                        COVERAGE,
                        Map.of(
                                "products", products,
                                "proofs", proofs,
                                "after", after,
                                "limit", size,
                                "asOf", asOf));
                next = 0;
                last = page.size() < size;
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
