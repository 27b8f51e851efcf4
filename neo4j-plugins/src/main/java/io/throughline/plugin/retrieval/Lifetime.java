// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When documents and links are there. */
public final class Lifetime {
    private Lifetime() {}

    /**
     * Whether what lives from {@code validFrom} (inclusive, null for ever) until {@code validTo} (exclusive, null for no
     * end) is there at {@code asOf}; with null for {@code asOf}, whether it has not ended.
     */
    public static boolean covers(
            @Nullable ZonedDateTime validFrom, @Nullable ZonedDateTime validTo, @Nullable ZonedDateTime asOf) {
        if (asOf == null) {
            return validTo == null;
        }
        return (validFrom == null || !validFrom.isAfter(asOf)) && (validTo == null || validTo.isAfter(asOf));
    }
}
