// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.api.document.DocumentFilter;
import io.throughline.api.paging.PageRequest;
import io.throughline.api.request.RequestException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of one search.
 *
 * @param skip how many hits the pages before hold
 * @param withTotal whether all hits are to be counted
 */
record SearchRequest(
        String query,
        DocumentFilter filter,
        PageRequest page,
        int skip,
        boolean explain,
        boolean withTotal,
        boolean withContent) {
    /** How far one can page: what the procedure gives at most. */
    static final int HITS_MAX = 1000;

    private static final int QUERY_LENGTH_MAX = 2000;
    private static final int PASSAGES = 3;

    /** @throws RequestException when the query is empty or too long, or the cursor is one of another search */
    static SearchRequest of(
            String query,
            @Nullable DocumentFilter filter,
            PageRequest page,
            boolean explain,
            boolean withTotal,
            boolean withContent) {
        if (query.isBlank() || query.length() > QUERY_LENGTH_MAX) {
            throw RequestException.badArgument(
                    "query",
                    query.isBlank() ? "blank" : query.length() + " characters long",
                    "1 to %d characters".formatted(QUERY_LENGTH_MAX));
        }
        var chosen = filter == null ? DocumentFilter.none() : filter;
        var skip = page.after() == null ? 0 : SearchCursor.rank(page.after(), query, chosen);
        return new SearchRequest(query, chosen, page, skip, explain, withTotal, withContent);
    }

    /** The options of the procedure, for one row more than the page holds. @param atLeast so many rows in any case */
    Map<String, Object> options(int atLeast) {
        var options = new HashMap<>(filter.given());
        options.put("limit", Math.min(HITS_MAX, Math.max(atLeast, skip + page.first() + 1)));
        options.put("passages", PASSAGES);
        options.put("explain", explain);
        return options;
    }

    /** The options that find every hit and nothing about it. */
    Map<String, Object> countOptions() {
        var options = new HashMap<>(filter.given());
        options.put("limit", HITS_MAX);
        options.put("passages", 0);
        options.put("explain", false);
        return options;
    }

    /** The options of a search whose rows are looked at, and not shown. */
    Map<String, Object> absenceOptions() {
        var options = new HashMap<>(filter.given());
        options.put("limit", page.first());
        return options;
    }

    String cursor(int rank) {
        return page.cursor(SearchCursor.position(rank, query, filter));
    }
}
