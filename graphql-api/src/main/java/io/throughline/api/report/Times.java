// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Times as reports write them, {@code 2026-01-31T12:00:00Z}. */
final class Times {
    private Times() {}

    /** @return blank for what is no time */
    static String utc(@Nullable Object time) {
        return time instanceof ZonedDateTime zoned ? zoned.toInstant().toString() : "";
    }
}
