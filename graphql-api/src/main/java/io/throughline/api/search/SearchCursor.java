// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.search;

import io.throughline.api.document.DocumentFilter;
import io.throughline.api.request.RequestException;

/** The rank of a hit, together with the search that it is a rank of. */
final class SearchCursor {
    private static final char SEPARATOR = '@';

    private SearchCursor() {}

    static String position(int rank, String query, DocumentFilter filter) {
        return rank + String.valueOf(SEPARATOR) + search(query, filter);
    }

    /** @throws RequestException when the position is one of another search */
    static int rank(String position, String query, DocumentFilter filter) {
        var separator = position.indexOf(SEPARATOR);
        if (separator > 0 && position.substring(separator + 1).equals(search(query, filter))) {
            try {
                var rank = Integer.parseInt(position.substring(0, separator));
                if (rank >= 1 && rank <= SearchRequest.HITS_MAX) {
                    return rank;
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
        }
        throw RequestException.badArgument(
                "after", "the cursor of another search", "a cursor that this query and filter gave before");
    }

    private static String search(String query, DocumentFilter filter) {
        return Integer.toHexString(query.hashCode() * 31 + filter.hashCode());
    }
}
