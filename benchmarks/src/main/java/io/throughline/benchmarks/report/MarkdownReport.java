// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report for people. */
final class MarkdownReport {
    private static final double MEGABYTE = 1e6;

    private final List<String> lines = new ArrayList<>();

    private MarkdownReport() {}

    static String of(Report report) {
        var markdown = new MarkdownReport();
        markdown.write(report);
        return String.join("\n", markdown.lines) + "\n";
    }

    private void write(Report report) {
        add("# Benchmarks, " + report.date());
        add("");
        add(
                "Made by `./benchmarks/run`; what each line means stands in [benchmarks](../README.md). Absolute times are of");
        add("this machine; compare what stands in one table.");
        add("");
        facts(report.machine());
        facts(report.run());
        for (var size : report.sizes()) {
            add("## %,d documents".formatted(size.size()));
            add("");
            goals(size);
            add("### Vectors alone: p50 / p95 / p99 ms, recall@10, rows of those possible");
            add("");
            table(size, Contender.Kind.VECTOR);
            add("### Vectors and words: p50 / p95 / p99 ms, share of known answers found, rows of those possible");
            add("");
            table(size, Contender.Kind.HYBRID);
            sides(size);
        }
        add("## Shape");
        add("");
        add("![Latency against the number of documents](%s-size.svg)".formatted(report.date()));
        add("");
        add("![Latency against selectivity](%s-selectivity.svg)".formatted(report.date()));
    }

    private void facts(Map<String, String> facts) {
        add("| | |");
        add("|---|---|");
        facts.forEach((name, value) -> add("| %s | %s |".formatted(name, value)));
        add("");
    }

    private void goals(SizeFigures size) {
        add("| to reach | measured | |");
        add("|---|---|---|");
        for (var goal : Goals.of(size)) {
            add("| %s | %s | %s |".formatted(goal.what(), goal.measured(), goal.reached() ? "reached" : "**missed**"));
        }
        add("");
    }

    private void table(SizeFigures size, Contender.Kind kind) {
        row("| |", filter -> " %s |".formatted(filter.label()));
        row("|---|", filter -> "---|");
        for (var contender : size.contenders(kind)) {
            row("| %s |".formatted(contender), filter -> size.line(contender, filter)
                    .map(line -> " %s / %s / %s, %s, %s of %s |"
                            .formatted(
                                    number(line.latency().p50()),
                                    number(line.latency().p95()),
                                    number(line.latency().p99()),
                                    String.format(
                                            Locale.ROOT,
                                            "%.3f",
                                            kind == Contender.Kind.VECTOR ? line.recall() : line.found()),
                                    number(line.rows()),
                                    number(line.possible())))
                    .orElse(" – |"));
        }
        add("");
    }

    private void sides(SizeFigures size) {
        add("### Beside it");
        add("");
        add("| | |");
        add("|---|---|");
        size.seconds().forEach((what, seconds) -> add("| %s | %s s |".formatted(what, number(seconds))));
        size.memory()
                .forEach((when, memory) -> add("| memory, %s | heap %s MB, direct %s MB, resident %s MB |"
                        .formatted(
                                when,
                                number(memory.heap() / MEGABYTE),
                                number(memory.direct() / MEGABYTE),
                                number(memory.resident() / MEGABYTE))));
        add("| memory of search, as the plugin tells | %s; %s MB; by part in MB: %s |"
                .formatted(
                        size.search().state(),
                        number(size.search().bytes() / MEGABYTE),
                        size.search().parts().entrySet().stream()
                                .map(part -> part.getKey() + " " + number(part.getValue() / MEGABYTE))
                                .sorted()
                                .collect(Collectors.joining(", "))));
        add("| whole call over Bolt, 10 %%, idle: p50 / p95 | %s / %s ms |"
                .formatted(
                        number(size.writing().idle().p50()),
                        number(size.writing().idle().p95())));
        add("| the same under %s passages/s of writes | %s / %s ms |"
                .formatted(
                        number(size.writing().written()),
                        number(size.writing().loaded().p50()),
                        number(size.writing().loaded().p95())));
        for (var outcome : size.visibility()) {
            add("| commit of 100 passages: %s ms; seen by query %d after it | %s ms |"
                    .formatted(number(outcome.commitMillis()), outcome.queries(), number(outcome.millis())));
        }
        add("");
    }

    private void row(String head, Function<Filter, String> cell) {
        add(head + Arrays.stream(Filter.values()).map(cell).collect(Collectors.joining()));
    }

    private void add(String line) {
        lines.add(line);
    }

    private static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
