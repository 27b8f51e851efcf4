// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.measure.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run.
 *
 * @param date as its files are named
 * @param machine where and with what
 * @param run seed and numbers
 * @param sizes smallest first
 */
public record Report(String date, Map<String, String> machine, Map<String, String> run, List<SizeFigures> sizes) {
    public Report {
        sizes = sizes.stream()
                .sorted(Comparator.comparingInt(SizeFigures::size))
                .toList();
    }

    /** @param folder takes DATE.md, DATE.json and two plots; made when it is missing */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(date + "-size.svg"), againstSize().svg());
            Files.writeString(
                    folder.resolve(date + "-selectivity.svg"),
                    againstSelectivity().svg());
            Files.writeString(folder.resolve(date + ".md"), MarkdownReport.of(this));
            var json = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            var object = new LinkedHashMap<String, Object>();
            object.put("date", date);
            object.put("machine", machine);
            object.put("run", run);
            object.put("sizes", sizes);
            object.put(
                    "goals",
                    sizes.stream()
                            .map(size -> Map.of("size", size.size(), "goals", Goals.of(size)))
                            .toList());
            Files.writeString(folder.resolve(date + ".json"), json.writeValueAsString(object) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Plot againstSize() {
        var lines = new LinkedHashMap<String, List<Plot.Point>>();
        for (var contender : contenders()) {
            var points = new ArrayList<Plot.Point>();
            for (var size : sizes) {
                size.line(contender, Filter.TENTH)
                        .ifPresent(line -> points.add(
                                new Plot.Point(size.size(), line.latency().p50())));
            }
            lines.put(contender, points);
        }
        return new Plot("Latency against the number of documents, 10 % pass the filter", "documents", lines);
    }

    private Plot againstSelectivity() {
        // The largest at which others were measured, too.
        var largest = sizes.stream()
                .max(Comparator.comparingInt(Report::contenderCount).thenComparingInt(SizeFigures::size))
                .orElseThrow();
        var lines = new LinkedHashMap<String, List<Plot.Point>>();
        for (var contender : contenders()) {
            var points = largest.lines().stream()
                    .filter(line -> line.contender().equals(contender) && line.filter() != Filter.READABLE_TENTH)
                    .sorted(Comparator.comparing(Line::filter))
                    .map(line -> new Plot.Point(
                            line.filter().share() * 100, line.latency().p50()))
                    .toList();
            lines.put(contender, points);
        }
        return new Plot(
                "Latency against selectivity, %,d documents".formatted(largest.size()),
                "% that pass the filter",
                lines);
    }

    private static int contenderCount(SizeFigures size) {
        return (int) size.lines().stream().map(Line::contender).distinct().count();
    }

    private List<String> contenders() {
        var names = new ArrayList<String>();
        for (var kind : Contender.Kind.values()) {
            sizes.forEach(size -> names.addAll(size.contenders(kind)));
        }
        return names.stream().distinct().toList();
    }
}
