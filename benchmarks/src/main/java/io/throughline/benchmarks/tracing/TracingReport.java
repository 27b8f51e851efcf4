// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One run, in Markdown.
 *
 * @param matrices of the small project and of the large one
 */
record TracingReport(
        String date,
        Map<String, String> machine,
        TracedProject project,
        int questions,
        Tracing.Impact impact,
        List<Tracing.Coverage> coverage,
        List<MatrixCommand.Written> matrices) {
    private static final double IMPACT_MS = 200;
    private static final double COVERAGE_SECONDS = 3;
    private static final double MEGA = 1024.0 * 1024;

    /** @return the file */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(date + "-tracing.md"), text());
    }

    private String text() {
        var text = new StringBuilder();
        line(text, "# Tracing at scale, %s", date);
        line(text, "");
        line(text, "Made by `./benchmarks/tracing`; absolute times are of this machine.");
        line(text, "");
        line(text, "| | |");
        line(text, "|---|---|");
        machine.forEach((name, value) -> line(text, "| %s | %s |", name, value));
        line(
                text,
                "| documents, links, stories | %,d, %,d, %,d |",
                project.documents(),
                project.links(),
                project.stories());
        line(text, "| seed | %d |", project.seed());
        line(text, "");
        line(text, "| to reach | measured | |");
        line(text, "|---|---|---|");
        var latency = impact.latency();
        line(
                text,
                "| impact of one document over Bolt, depth %d: p95 < %.0f ms | p50 %.1f, p95 %.1f, p99 %.1f ms of %d questions; the largest reached %,d documents | %s |",
                Tracing.DEPTH,
                IMPACT_MS,
                latency.p50(),
                latency.p95(),
                latency.p99(),
                questions,
                impact.largest(),
                reached(latency.p95() < IMPACT_MS));
        var slowest =
                coverage.stream().mapToDouble(Tracing.Coverage::seconds).max().orElse(Double.NaN);
        line(
                text,
                "| coverage of a product with %,d stories, page by page over Bolt: < %.0f s | %.2f s at most of %d runs, %,d stories and specs judged | %s |",
                project.stories(),
                COVERAGE_SECONDS,
                slowest,
                coverage.size(),
                coverage.get(0).items(),
                reached(slowest < COVERAGE_SECONDS));
        line(
                text,
                "| matrix of %,d rows by the command line in a heap of %d MB | %s | %s |",
                matrices.get(1).rows(),
                MatrixCommand.HEAP_MB,
                String.join(
                        "; ", matrices.stream().map(TracingReport::described).toList()),
                reached(matrices.stream().allMatch(written -> written.rows() > 0)));
        return text.toString();
    }

    private static String described(MatrixCommand.Written written) {
        if (written.rows() == 0) {
            return "not written: the command failed";
        }
        return String.format(
                Locale.ROOT,
                "%,d rows, %.1f MB of CSV in %.1f s, %.0f MB resident at most",
                written.rows(),
                written.bytes() / MEGA,
                written.seconds(),
                written.resident() / MEGA);
    }

    private static String reached(boolean yes) {
        return yes ? "reached" : "**missed**";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
