// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.graph.Statement;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Items with all that stands for them. So many are read at once that their evidence fits into little memory, however many
 * there are and however much of it one has.
 *
 * @param standings of the items, in order
 * @param proofs at most so many for each item, 1 to 1000
 */
record EvidencePages(
        ReportGraph graph, Iterable<Map<String, @Nullable Object>> standings, int proofs, ZonedDateTime asOf)
        implements Iterable<Map<String, @Nullable Object>> {
    private static final String COVERAGE = Statement.load("report/coverage").cypher();
    /** About a kilobyte each. */
    private static final int PROOFS_TOGETHER = 5000;

    private static final int ITEMS_TOGETHER = 1000;

    @Override
    public Iterator<Map<String, @Nullable Object>> iterator() {
        return new Pages(standings.iterator());
    }

    private final class Pages implements Iterator<Map<String, @Nullable Object>> {
        private final Iterator<Map<String, @Nullable Object>> items;
        private List<Map<String, @Nullable Object>> page = List.of();
        private int next;

        Pages(Iterator<Map<String, @Nullable Object>> items) {
            this.items = items;
        }

        @Override
        public boolean hasNext() {
            // An item can vanish after its standing was read, so that a page may be empty.
            while (next == page.size() && items.hasNext()) {
                var keys = keys();
                page = graph.read(
                        COVERAGE,
                        Map.of(
                                "keys",
                                keys,
                                "products",
                                List.of(),
                                "proofs",
                                proofs,
                                "after",
                                "",
                                "limit",
                                keys.size(),
                                "asOf",
                                asOf));
                next = 0;
            }
            return next < page.size();
        }

        private List<String> keys() {
            var keys = new ArrayList<String>();
            long together = 0;
            while (items.hasNext() && keys.size() < ITEMS_TOGETHER && together < PROOFS_TOGETHER) {
                var item = items.next();
                keys.add(String.valueOf(item.get("key")));
                together += item.get("proofs") instanceof Number all ? Math.min(all.longValue(), proofs) : 0;
            }
            return keys;
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
