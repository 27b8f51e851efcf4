// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggested links for a person: how sure, what with what, and what they share. A star stands before recommended ones. */
public final class SuggestText {
    private SuggestText() {}

    /** @param rows surest first */
    public static String of(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(SuggestText::line).collect(Collectors.joining("\n"));
    }

    private static String line(Map<String, @Nullable Object> row) {
        double confidence = row.get("confidence") instanceof Number number ? number.doubleValue() : 0;
        return "%s %s  %s  %s  ->  %s  %s%s"
                .formatted(
                        Boolean.TRUE.equals(row.get("recommended")) ? "*" : " ",
                        String.format(Locale.ROOT, "%.2f", confidence),
                        row.get("sourceKey"),
                        row.get("sourceTitle"),
                        row.get("targetKey"),
                        row.get("targetTitle"),
                        evidence(row));
    }

    /** Words that both share in brackets, then what history says. */
    private static String evidence(Map<String, @Nullable Object> row) {
        var words = texts(row.get("words"));
        var hints = texts(row.get("hints"));
        return (words.isEmpty() ? "" : "  [" + String.join(", ", words) + "]")
                + (hints.isEmpty() ? "" : "  (" + String.join("; ", hints) + ")");
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
