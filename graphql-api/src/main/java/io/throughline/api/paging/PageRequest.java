// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.paging;

import io.throughline.api.request.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param list the field that is paged: a cursor of one list does not fit another
 * @param first how many rows, 1 to {@value #FIRST_MAX}
 * @param after the position behind which the page begins; null for the first page
 */
public record PageRequest(String list, int first, @Nullable String after) {
    public static final int FIRST_MAX = 1000;

    /** @throws RequestException when {@code first} is out of range, or {@code after} is no cursor of this list */
    public static PageRequest of(String list, int first, @Nullable String after) {
        if (first < 1 || first > FIRST_MAX) {
            throw RequestException.badArgument("first", first, "1 to " + FIRST_MAX);
        }
        return new PageRequest(list, first, after == null ? null : Cursor.position(list, after));
    }

    /** A page of one row, for fields that hold a single document. */
    public static PageRequest single(String list) {
        return new PageRequest(list, 1, null);
    }

    public String cursor(String position) {
        return Cursor.at(list, position);
    }
}
