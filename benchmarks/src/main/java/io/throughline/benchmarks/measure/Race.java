// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks contenders the same questions, warmed up with others, one at a time. */
public final class Race {
    /** The optimising compiler comes late, and in our database later still, which starts quicker for it. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(25);

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final int size;
    private final Reference reference;
    private final List<Question> warmUp;
    private final Consumer<String> notes;

    /**
     * @param size documents, for the report
     * @param warmUp other questions; none for contenders that need no warming up
     */
    public Race(int size, Reference reference, List<Question> warmUp, Consumer<String> notes) {
        this.size = size;
        this.reference = reference;
        this.warmUp = List.copyOf(warmUp);
        this.notes = notes;
    }

    public List<Line> run(List<? extends Contender> contenders) {
        var lines = new ArrayList<Line>();
        for (var contender : contenders) {
            for (var filter : Filter.values()) {
                var line = line(contender, filter);
                lines.add(line);
                notes.accept("%-50s %-14s p50 %8.2f ms, p95 %8.2f ms, recall %.3f, found %.2f, rows %.1f"
                        .formatted(
                                contender.name(),
                                filter.label(),
                                line.latency().p50(),
                                line.latency().p95(),
                                line.recall(),
                                line.found(),
                                line.rows()));
            }
        }
        return lines;
    }

    private Line line(Contender contender, Filter filter) {
        warmUp(contender, filter, filter == Filter.ALL ? FIRST_WARM_UP : WARM_UP);
        var questions = reference.questions();
        var answers = contender.askAll(questions, filter);
        var recall = 0.0;
        var found = 0;
        var rows = 0;
        var possible = 0;
        for (var i = 0; i < questions.size(); i++) {
            var keys = answers.get(i).keys();
            recall += reference.recall(filter, i, keys);
            found += keys.contains(questions.get(i).target().key()) ? 1 : 0;
            rows += keys.size();
            possible += reference.possible(filter, i);
        }
        double count = questions.size();
        return new Line(
                size,
                contender.name(),
                contender.kind(),
                filter,
                Percentiles.of(answers.stream().map(Contender.Answer::nanos).toList()),
                recall / count,
                found / count,
                rows / count,
                possible / count);
    }

    private void warmUp(Contender contender, Filter filter, Duration duration) {
        var began = System.nanoTime();
        while (!warmUp.isEmpty()) {
            for (var question : warmUp) {
                contender.ask(question, filter);
                if (System.nanoTime() - began > duration.toNanos()) {
                    return;
                }
            }
        }
    }
}
