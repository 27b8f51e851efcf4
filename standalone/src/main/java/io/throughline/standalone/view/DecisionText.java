// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import io.throughline.api.review.Decided;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions for a person, a line each. */
public final class DecisionText {
    private DecisionText() {}

    /** What became of decisions that were just taken. */
    public static String outcomes(List<Decided> decided) {
        return decided.stream().map(DecisionText::outcome).collect(Collectors.joining("\n"));
    }

    private static String outcome(Decided one) {
        return "%-8s  %s  ->  %s%s%s"
                .formatted(
                        one.decision(),
                        one.from(),
                        one.to(),
                        one.type() == null ? "" : "  " + one.type(),
                        one.confidence() == null ? "" : String.format(Locale.ROOT, "  %.2f", one.confidence()));
    }

    /** @param rows of decisions on record */
    public static String of(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(DecisionText::line).collect(Collectors.joining("\n"));
    }

    private static String line(Map<String, @Nullable Object> row) {
        var confidence = row.get("confidence") instanceof Number number
                ? String.format(Locale.ROOT, "  %.2f", number.doubleValue())
                : "";
        var comment = text(row, "comment").isEmpty() ? "" : "  \"" + text(row, "comment") + "\"";
        var undone = row.get("undoneAt") == null
                ? ""
                : "  (undone by %s at %s%s)"
                        .formatted(
                                text(row, "undoneBy"),
                                text(row, "undoneAt"),
                                text(row, "undoneComment").isEmpty() ? "" : ": " + text(row, "undoneComment"));
        return "%s  %s  %-8s  %s  ->  %s%s%s%s"
                .formatted(
                        text(row, "decidedAt"),
                        text(row, "decidedBy"),
                        text(row, "decision"),
                        text(row, "from"),
                        text(row, "to"),
                        confidence,
                        comment,
                        undone);
    }

    private static String text(Map<String, @Nullable Object> row, String name) {
        var value = row.get(name);
        return value == null ? "" : value.toString();
    }
}
