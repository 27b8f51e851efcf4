// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static io.throughline.api.report.CoverageRows.joined;
import static io.throughline.api.report.CoverageRows.text;

import io.throughline.api.report.Item.Finding;
import io.throughline.api.report.Item.Place;
import io.throughline.api.report.Item.Proof;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of {@code throughline.trace.coverage} as an item. */
final class CoverageItem {
    private CoverageItem() {}

    static Item of(Map<String, @Nullable Object> row) {
        var status = text(row, "status");
        return new Item(
                text(row, "key"),
                text(row, "documentType"),
                text(row, "title"),
                text(row, "productName"),
                status,
                place(row),
                strings(row.get("needs")),
                proofs(row.get("proofs")),
                strings(row.get("defects")),
                KnownRule.ofStatus(status).map(rule -> new Finding(rule, message(row, rule))));
    }

    static Place place(Map<String, @Nullable Object> row) {
        return new Place(
                text(row, "path"),
                row.get("line") instanceof Number line ? Math.max(1, line.intValue()) : 1,
                text(row, "url"));
    }

    private static String message(Map<String, @Nullable Object> row, KnownRule rule) {
        var subject = text(row, "documentType") + " " + text(row, "key") + " (" + text(row, "title") + ")";
        var missing = joined(row, "missing");
        return switch (rule) {
            case SUSPECT -> subject + " is suspect: what stands for it was changed since it was linked or reviewed.";
            case WAIVED ->
                subject + " lacks " + missing + " and is "
                        + CoverageRows.waiver(row).orElse("waived") + ".";
            default -> subject + " is " + text(row, "status") + ": it lacks " + missing + ".";
        };
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Proof> proofs(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream()
                        .filter(Map.class::isInstance)
                        .map(proof -> proof((Map<?, ?>) proof))
                        .toList()
                : List.of();
    }

    private static Proof proof(Map<?, ?> proof) {
        return new Proof(
                word(proof, "kind"),
                word(proof, "key"),
                word(proof, "title"),
                word(proof, "evidence"),
                Boolean.TRUE.equals(proof.get("suspect")));
    }

    private static String word(Map<?, ?> proof, String name) {
        var value = proof.get(name);
        return value == null ? "" : value.toString();
    }
}
