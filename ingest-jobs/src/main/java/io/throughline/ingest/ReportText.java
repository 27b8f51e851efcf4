// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The summary that a person reads at the end of a run. */
// [impl->TL-US-7]
final class ReportText {
    private ReportText() {}

    static String of(IngestReport report) {
        var lines = new ArrayList<String>();
        lines.add("Ingested " + String.join(", ", report.sources()));
        documents(report, lines);
        var items = report.items();
        lines.add(line(
                "Items",
                "%,d written, %,d unchanged, %,d unreadable, %,d gone"
                        .formatted(items.written(), items.skipped(), items.unreadable(), items.gone())));
        var vectors = report.vectors();
        lines.add(line(
                "Passages",
                "%,d written; vectors: %,d computed, %,d reused, %,d waiting"
                        .formatted(report.chunks(), vectors.embedded(), vectors.reused(), vectors.waiting())));
        lines.add(line("Links", links(report)));
        findings(report, lines);
        lines.add(line("Time", time(report)));
        return String.join(System.lineSeparator(), lines);
    }

    private static void documents(IngestReport report, List<String> lines) {
        if (report.documents().isEmpty()) {
            lines.add(line("Documents", "none"));
        }
        report.documents()
                .forEach((type, counts) -> lines.add(line(
                        type,
                        "%,d new, %,d changed, %,d unchanged, %,d gone"
                                .formatted(counts.added(), counts.changed(), counts.unchanged(), counts.gone()))));
    }

    private static String links(IngestReport report) {
        return report.links().isEmpty()
                ? "none new"
                : report.links().entrySet().stream()
                        .map(entry -> "%,d %s%s"
                                .formatted(
                                        entry.getValue().made(),
                                        entry.getKey(),
                                        entry.getValue().ended() == 0
                                                ? ""
                                                : " (%,d ended)"
                                                        .formatted(
                                                                entry.getValue().ended())))
                        .collect(Collectors.joining(", "));
    }

    private static void findings(IngestReport report, List<String> lines) {
        if (report.findings().isEmpty()) {
            lines.add(line("Findings", "none"));
        }
        report.findings().forEach((status, summary) -> {
            lines.add(line("Findings", "%,d %s".formatted(summary.count(), status)));
            summary.samples().forEach(sample -> lines.add("    " + sample));
            var more = summary.count() - summary.samples().size();
            if (more > 0) {
                lines.add("    … and %,d more".formatted(more));
            }
        });
    }

    private static String time(IngestReport report) {
        var phases = report.seconds().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.1f s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return phases
                + String.format(
                        Locale.ROOT,
                        "; %,.0f items/s, %,.0f vectors/s",
                        report.itemsPerSecond(),
                        report.vectorsPerSecond());
    }

    private static String line(String name, String text) {
        return "  %-12s %s".formatted(name, text);
    }
}
