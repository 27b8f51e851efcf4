// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * One run, in Markdown.
 *
 * @param few a tenth of {@code many}
 */
record IngestReport(String date, Map<String, String> machine, Rounds.Outcome few, Rounds.Outcome many) {
    private static final double OF_RAW = 0.85;
    private static final double UNCHANGED = 50;
    private static final double CHANGED = 0.03;
    private static final double FLAT = 1.25;
    private static final double MEGA = 1024.0 * 1024;

    /** @return the file */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(date + "-ingest.md"), text());
    }

    private String text() {
        var text = new StringBuilder();
        line(text, "# Ingest, %s", date);
        line(text, "");
        line(
                text,
                "Made by `./benchmarks/ingest`; absolute times are of this machine. Times are of whole processes, their starts included.");
        line(text, "");
        line(text, "| | |");
        line(text, "|---|---|");
        machine.forEach((name, value) -> line(text, "| %s | %s |", name, value));
        line(text, "");
        line(text, "| to reach | measured | |");
        line(text, "|---|---|---|");
        throughput(text, few);
        throughput(text, many);
        reading(text, few);
        reading(text, many);
        double growth = (double) many.first().resident() / few.first().resident();
        line(
                text,
                "| %,d passages with flat memory | %.0f MB resident at most, %.0f MB with %,d passages, in a heap of %d MB | %s |",
                many.passages(),
                many.first().resident() / MEGA,
                few.first().resident() / MEGA,
                few.passages(),
                Rounds.HEAP_MB,
                reached(growth <= FLAT));
        line(text, "");
        line(text, "| files | passages | tokens | first s | passages/s | unchanged s | 1 %% changed s |");
        line(text, "|---|---|---|---|---|---|---|");
        figures(text, few);
        figures(text, many);
        return text.toString();
    }

    private static void throughput(StringBuilder text, Rounds.Outcome outcome) {
        double share = outcome.rawSeconds() / outcome.first().seconds();
        line(
                text,
                "| %,d passages: end to end ≥ %.0f %% of raw ONNX Runtime on the same passages | %.0f %%: %,d files in %.1f s, the model alone %.1f s | %s |",
                outcome.passages(),
                100 * OF_RAW,
                100 * share,
                outcome.files(),
                outcome.first().seconds(),
                outcome.rawSeconds(),
                reached(share >= OF_RAW));
    }

    private static void reading(StringBuilder text, Rounds.Outcome outcome) {
        double first = outcome.first().seconds();
        double times = first / outcome.unchanged().seconds();
        line(
                text,
                "| %,d passages: a run over an unchanged source ≥ %.0f × faster than the first | %.1f × (%.1f against %.1f s) | %s |",
                outcome.passages(),
                UNCHANGED,
                times,
                outcome.unchanged().seconds(),
                first,
                reached(times >= UNCHANGED));
        double share = outcome.changed().seconds() / first;
        line(
                text,
                "| %,d passages: 1 %% changed files cost ≤ %.0f %% of the first run | %.1f %% (%,d files, %.1f s) | %s |",
                outcome.passages(),
                100 * CHANGED,
                100 * share,
                outcome.changedFiles(),
                outcome.changed().seconds(),
                reached(share <= CHANGED));
    }

    private static void figures(StringBuilder text, Rounds.Outcome outcome) {
        line(
                text,
                "| %,d | %,d | %,d | %.1f | %.1f | %.1f | %.1f |",
                outcome.files(),
                outcome.passages(),
                outcome.tokens(),
                outcome.first().seconds(),
                outcome.passages() / outcome.first().seconds(),
                outcome.unchanged().seconds(),
                outcome.changed().seconds());
    }

    private static String reached(boolean yes) {
        return yes ? "reached" : "**missed**";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
