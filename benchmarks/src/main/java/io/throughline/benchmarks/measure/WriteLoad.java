// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import io.throughline.benchmarks.database.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.driver.Values;

/**
 * Searching while passages change: five at a time, ten times a second, text and vector. Searching without and with it
 * takes turns, so that both see the same machine.
 */
public final class WriteLoad {
    private static final int PASSAGES = 5;
    private static final long PERIOD_MILLIS = 100;
    private static final int TURNS = 4;
    private static final String CHANGE = """
            UNWIND $rows AS row MATCH (c:Chunk {chunkId: row.chunkId})
            SET c.embedding = row.vector, c.content = row.content
            """;

    private final Graph graph;
    private final Corpus corpus;

    public WriteLoad(Graph graph, Corpus corpus) {
        this.graph = graph;
        this.corpus = corpus;
    }

    /** @param written passages a second that were really written */
    public record Outcome(Percentiles idle, Percentiles loaded, double written) {}

    public Outcome run(Contender contender, List<Question> questions) {
        var idle = new ArrayList<Long>();
        var loaded = new ArrayList<Long>();
        var written = new AtomicLong();
        var nanos = 0L;
        for (var turn = 0; turn < TURNS; turn++) {
            ask(contender, questions, idle);
            var stop = new AtomicBoolean();
            var writer = new Thread(() -> write(stop, written), "write-load");
            var began = System.nanoTime();
            writer.start();
            ask(contender, questions, loaded);
            stop.set(true);
            join(writer);
            nanos += System.nanoTime() - began;
        }
        return new Outcome(Percentiles.of(idle), Percentiles.of(loaded), written.get() / (nanos / 1e9));
    }

    /** For a second at least, so that some twenty commits fall into each turn. */
    private static void ask(Contender contender, List<Question> questions, List<Long> nanos) {
        var began = System.nanoTime();
        do {
            contender.askAll(questions, Filter.TENTH).forEach(answer -> nanos.add(answer.nanos()));
        } while (System.nanoTime() - began < 3_000_000_000L);
    }

    private void write(AtomicBoolean stop, AtomicLong written) {
        try (var session = graph.driver().session()) {
            var next = System.nanoTime();
            while (!stop.get()) {
                var rows = new ArrayList<Map<String, Object>>();
                for (var i = 0; i < PASSAGES; i++) {
                    var document = corpus.document(Math.floorMod(written.getAndIncrement() * 7_919, corpus.size()));
                    rows.add(Map.of(
                            "chunkId", document.chunkId(),
                            "content", document.text() + " changed",
                            "vector", Values.value(document.vector())));
                }
                session.run(CHANGE, Map.of("rows", rows)).consume();
                next += PERIOD_MILLIS * 1_000_000;
                var wait = (next - System.nanoTime()) / 1_000_000;
                if (wait > 0) {
                    Thread.sleep(wait);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
