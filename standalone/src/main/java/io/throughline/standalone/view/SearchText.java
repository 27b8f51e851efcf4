// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hits for a person: one line for what it is, one for why it is here. */
public final class SearchText {
    private SearchText() {}

    public static String of(List<Map<String, @Nullable Object>> hits) {
        return hits.stream().map(SearchText::hit).collect(Collectors.joining("\n"));
    }

    private static String score(@Nullable Object score) {
        return score instanceof Number number ? String.format(Locale.ROOT, "%.2f", number.doubleValue()) : "?";
    }

    private static String hit(Map<String, @Nullable Object> hit) {
        var why = hit.get("explanation") instanceof Map<?, ?> explanation
                ? String.valueOf(explanation.get("summary"))
                : "";
        return String.format(
                Locale.ROOT,
                "%3s. %s  %s  %s  (%s)%n     %s",
                hit.get("rank"),
                hit.get("key"),
                hit.get("documentType"),
                hit.get("title"),
                score(hit.get("score")),
                why);
    }
}
