// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.measure.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What the product means to reach, beside what was measured, missed or not. */
final class Goals {
    private static final String OURS_VECTOR_INSIDE = "throughline, vector leg, in process";
    private static final String OURS_VECTOR_BOLT = "throughline, vector leg, over Bolt";
    private static final String OURS_BOLT = "throughline, whole call, over Bolt";
    private static final String LUCENE = "Lucene alone";
    private static final String LUCENE_FETCHING_100 = "Lucene alone, fetching 100";
    /** What the product promises; Lucene has to fetch more than it returns to find as much. */
    private static final double RECALL = 0.99;

    private static final List<Filter> COMPARED = List.of(Filter.ALL, Filter.TENTH, Filter.HUNDREDTH);

    private final SizeFigures figures;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(SizeFigures figures) {
        this.figures = figures;
    }

    record Goal(String what, String measured, boolean reached) {}

    static List<Goal> of(SizeFigures figures) {
        var goals = new Goals(figures);
        goals.recall();
        goals.luceneAlone();
        goals.stock();
        goals.million();
        goals.writing();
        goals.memory();
        return goals.goals;
    }

    private void recall() {
        var ours = figures.lines().stream()
                .filter(line -> line.contender().equals(OURS_VECTOR_BOLT))
                .toList();
        var worst = ours.stream().mapToDouble(Line::recall).min().orElse(0);
        add("recall@10 of the vector leg at every selectivity ≥ 0.99", number(worst) + " at worst", worst >= RECALL);
        var full = ours.stream().allMatch(line -> line.rows() >= line.possible());
        add("always as many rows as asked for, where so many exist", full ? "always" : "not always", full);
    }

    private void luceneAlone() {
        for (var filter : COMPARED) {
            figures.line(OURS_VECTOR_INSIDE, filter).ifPresent(ours -> {
                figures.line(LUCENE_FETCHING_100, filter).ifPresent(lucene -> luceneAlone(ours, lucene));
                quickestLucene(filter).ifPresent(lucene -> luceneAlone(ours, lucene));
            });
        }
    }

    /** Of those that find as much as we promise. */
    private Optional<Line> quickestLucene(Filter filter) {
        return figures.lines().stream()
                .filter(line -> line.filter() == filter
                        && line.contender().startsWith(LUCENE)
                        && !line.contender().equals(LUCENE_FETCHING_100)
                        && line.recall() >= RECALL)
                .min(Comparator.comparingDouble(line -> line.latency().p50()));
    }

    private void luceneAlone(Line ours, Line lucene) {
        var ratio = ours.latency().p50() / lucene.latency().p50();
        add(
                "vector leg in process, %s: p50 ≤ 2 × %s (recall %s)"
                        .formatted(ours.filter().label(), lucene.contender(), number(lucene.recall())),
                "%s × (%s against %s ms)"
                        .formatted(
                                number(ratio),
                                number(ours.latency().p50()),
                                number(lucene.latency().p50())),
                ratio <= 2);
    }

    private void stock() {
        for (var filter : Filter.values()) {
            for (var stock : figures.contenders(Contender.Kind.HYBRID)) {
                if (!stock.contains("stock")) {
                    continue;
                }
                compare(filter, OURS_BOLT, stock, (ours, theirs) -> {
                    var p50 = theirs.latency().p50() / ours.latency().p50();
                    var p95 = theirs.latency().p95() / ours.latency().p95();
                    add(
                            "whole call over Bolt, %s: ≥ 5 × faster than %s, finding more"
                                    .formatted(filter.label(), stock),
                            "p50 %s ×, p95 %s ×; found %s against %s, rows %s against %s"
                                    .formatted(
                                            number(p50),
                                            number(p95),
                                            number(ours.found()),
                                            number(theirs.found()),
                                            number(ours.rows()),
                                            number(theirs.rows())),
                            p50 >= 5 && p95 >= 5 && ours.found() >= theirs.found());
                });
            }
        }
    }

    private void million() {
        if (figures.size() < 1_000_000) {
            return;
        }
        figures.line(OURS_BOLT, Filter.TENTH)
                .ifPresent(line -> add(
                        "1,000,000 documents, whole call over Bolt, 10 %: p95 < 50 ms",
                        number(line.latency().p95()) + " ms", line.latency().p95() < 50));
    }

    private void writing() {
        var queries = figures.visibility().stream()
                .mapToInt(outcome -> outcome.queries())
                .toArray();
        Predicate<Integer> next = count -> count == 1;
        var all = java.util.Arrays.stream(queries).boxed().allMatch(next);
        add(
                "a commit of 100 passages is seen by the next query",
                "seen by query %s after it".formatted(java.util.Arrays.toString(queries)),
                all);
        var ratio = figures.writing().loaded().p50() / figures.writing().idle().p50();
        var ratio95 =
                figures.writing().loaded().p95() / figures.writing().idle().p95();
        add(
                "query latency under 50 passages/s of writes ≤ 1.5 × idle",
                "p50 %s ×, p95 %s × at %s passages/s"
                        .formatted(
                                number(ratio),
                                number(ratio95),
                                number(figures.writing().written())),
                ratio <= 1.5 && ratio95 <= 1.5);
    }

    private void memory() {
        var bytes = figures.search().bytes() / (double) figures.size();
        var vectors = 384.0 * Float.BYTES;
        add(
                "memory of search ≤ 200 bytes a passage, or less than the vectors themselves (1,536)",
                "%s bytes".formatted(number(bytes)),
                bytes > 0 && bytes < vectors);
    }

    private interface Comparing {
        void accept(Line ours, Line theirs);
    }

    private void compare(Filter filter, String ours, String theirs, Comparing comparing) {
        figures.line(ours, filter)
                .ifPresent(one -> figures.line(theirs, filter).ifPresent(other -> comparing.accept(one, other)));
    }

    private void add(String what, String measured, boolean reached) {
        goals.add(new Goal(what, measured, reached));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3g", value);
    }
}
