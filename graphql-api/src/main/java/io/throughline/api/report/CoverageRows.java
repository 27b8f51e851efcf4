// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of {@code throughline.trace.coverage}, read once for every report that is made of them. */
public final class CoverageRows {
    /** Words of the procedure, from good to bad. */
    static final List<String> STATUSES = List.of("covered", "suspect", "partly", "uncovered", "waived");

    /** Told only where there are some, for most teams give no waivers. */
    private static final String WAIVED = "waived";

    private final List<Map<String, @Nullable Object>> rows;

    /** @param rows columns by name, as the driver gives them */
    public CoverageRows(List<Map<String, @Nullable Object>> rows) {
        this.rows = List.copyOf(rows);
    }

    List<Map<String, @Nullable Object>> all() {
        return rows;
    }

    List<Report.Fact> shares() {
        return shares(rows);
    }

    /** How many items there are of each status, and the share of covered ones, for all products and for each. */
    static List<Report.Fact> shares(Iterable<Map<String, @Nullable Object>> rows) {
        var byProduct = new TreeMap<String, int[]>();
        for (var row : rows) {
            count(byProduct, "", row);
            if (row.get("productName") != null) {
                count(byProduct, text(row, "productName"), row);
            }
        }
        return byProduct.entrySet().stream()
                .map(entry -> new Report.Fact(
                        entry.getKey().isEmpty() ? "All items" : entry.getKey(), sentence(entry.getValue())))
                .toList();
    }

    private static void count(TreeMap<String, int[]> counts, String product, Map<String, @Nullable Object> row) {
        int status = STATUSES.indexOf(text(row, "status"));
        if (status >= 0) {
            counts.computeIfAbsent(product, none -> new int[STATUSES.size()])[status]++;
        }
    }

    private static String sentence(int[] counts) {
        int total = 0;
        var words = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            total += counts[i];
            if (counts[i] == 0 && STATUSES.get(i).equals(WAIVED)) {
                continue;
            }
            words.append(words.isEmpty() ? "" : ", ")
                    .append(counts[i])
                    .append(' ')
                    .append(STATUSES.get(i));
        }
        return String.format(Locale.ROOT, "%d: %s (%.1f %% covered)", total, words, 100.0 * counts[0] / total);
    }

    static String text(Map<String, @Nullable Object> row, String column) {
        var value = row.get(column);
        return value == null ? "" : value.toString();
    }

    static String joined(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : "";
    }

    /** What an item lacks, and who lets it pass. */
    static Report.Cell missing(Map<String, @Nullable Object> row) {
        var missing = joined(row, "missing");
        return missing.isEmpty()
                ? Report.Cell.of("")
                : new Report.Cell(List.of(new Report.Entry(missing, waiver(row).orElse(""))));
    }

    /** Until when an item may pass, and why; empty when nobody said so. */
    static Optional<String> waiver(Map<String, @Nullable Object> row) {
        return row.get("waiver") instanceof Map<?, ?> waiver
                ? Optional.of("waived until %s by %s: %s"
                        .formatted(Times.utc(waiver.get("until")), waiver.get("waivedBy"), waiver.get("reason")))
                : Optional.empty();
    }

    static String count(Map<String, @Nullable Object> row, String kind) {
        return row.get("counts") instanceof Map<?, ?> counts ? String.valueOf(counts.get(kind)) : "0";
    }

    /** What stands for an item, of one kind, each with its evidence. */
    static Report.Cell proofs(Map<String, @Nullable Object> row, String kind) {
        if (!(row.get("proofs") instanceof List<?> proofs)) {
            return Report.Cell.of("");
        }
        var entries = new ArrayList<>(proofs.stream()
                .filter(Map.class::isInstance)
                .map(proof -> (Map<?, ?>) proof)
                .filter(proof -> kind.equals(proof.get("kind")))
                .map(CoverageRows::entry)
                .toList());
        long left = Long.parseLong(count(row, kind)) - entries.size();
        if (left > 0) {
            entries.add(new Report.Entry(String.format(Locale.ROOT, "and %,d more", left), ""));
        }
        return new Report.Cell(entries);
    }

    private static Report.Entry entry(Map<?, ?> proof) {
        var note = new StringBuilder();
        append(note, proof.get("origin"));
        if (proof.get("confidence") instanceof Number confidence && confidence.doubleValue() < 1) {
            append(note, String.format(Locale.ROOT, "%.2f", confidence.doubleValue()));
        }
        append(note, proof.get("evidence"));
        append(note, Boolean.TRUE.equals(proof.get("suspect")) ? "suspect" : null);
        return new Report.Entry(String.valueOf(proof.get("key")), note.toString());
    }

    private static void append(StringBuilder note, @Nullable Object part) {
        if (part != null && !part.toString().isEmpty()) {
            note.append(note.isEmpty() ? "" : ", ").append(part);
        }
    }
}
