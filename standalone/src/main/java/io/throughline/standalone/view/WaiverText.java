// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Waivers for a person, a line each. */
public final class WaiverText {
    private WaiverText() {}

    /** @param rows of waivers on record */
    public static String of(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(WaiverText::line).collect(Collectors.joining("\n"));
    }

    public static String line(Map<String, @Nullable Object> row) {
        boolean ended = row.get("endedAt") != null;
        var state = Boolean.TRUE.equals(row.get("inForce")) ? "in force" : ended ? "ended" : "expired";
        return "%-8s  %s  until %s  \"%s\"  (%s at %s%s)"
                .formatted(
                        state,
                        row.get("key"),
                        row.get("until"),
                        row.get("reason"),
                        row.get("waivedBy"),
                        row.get("waivedAt"),
                        ended ? ", ended by %s at %s".formatted(row.get("endedBy"), row.get("endedAt")) : "");
    }
}
