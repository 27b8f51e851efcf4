// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks;

import io.throughline.benchmarks.contender.ClientFusion;
import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.contender.ExactScan;
import io.throughline.benchmarks.contender.LuceneAlone;
import io.throughline.benchmarks.contender.OursInside;
import io.throughline.benchmarks.contender.OursOverBolt;
import io.throughline.benchmarks.contender.SpringAiStore;
import io.throughline.benchmarks.contender.StockHybrid;
import io.throughline.benchmarks.contender.StockVector;
import io.throughline.benchmarks.data.Corpus;
import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import io.throughline.benchmarks.database.Filling;
import io.throughline.benchmarks.database.Graph;
import io.throughline.benchmarks.database.Libraries;
import io.throughline.benchmarks.database.OurGraph;
import io.throughline.benchmarks.database.Sizes;
import io.throughline.benchmarks.database.StockGraph;
import io.throughline.benchmarks.measure.Line;
import io.throughline.benchmarks.measure.Memory;
import io.throughline.benchmarks.measure.Race;
import io.throughline.benchmarks.measure.Reference;
import io.throughline.benchmarks.measure.SearchMemory;
import io.throughline.benchmarks.measure.Visibility;
import io.throughline.benchmarks.measure.WriteLoad;
import io.throughline.benchmarks.report.SizeFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Everything for one number of documents; one database at a time, so that none takes memory or time from another. */
final class Phases {
    private static final int VISIBILITY_ROUNDS = 5;
    /** As many as asked for, and as many as people fetch who know that the filter takes most of them away. */
    private static final List<Integer> FETCHED = List.of(10, 1_000);

    private final Libraries libraries;
    private final Path work;
    private final Corpus corpus;
    private final Consumer<String> notes;
    private final List<Question> warmUp;
    private final ExactScan exact;
    private final Race race;
    private final List<Question> questions;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Map<String, Memory> memory = new LinkedHashMap<>();

    Phases(Libraries libraries, Path work, Corpus corpus, int questionCount, Consumer<String> notes) {
        this.libraries = libraries;
        this.work = work;
        this.corpus = corpus;
        this.notes = notes;
        this.warmUp = Question.about(corpus, 100, "warm-up");
        this.questions = Question.about(corpus, questionCount, "measured");
        notes.accept("%,d documents: looking for the true neighbours".formatted(corpus.size()));
        this.exact = new ExactScan(corpus);
        this.race = new Race(corpus.size(), new Reference(questions, exact), warmUp, notes);
    }

    SizeFigures run() throws IOException {
        var ours = ours();
        lines.addAll(race.run(List.of(exact)));
        lucene();
        stock();
        return ours.figures(corpus.size(), lines, seconds, memory);
    }

    /** Only ours, and the scan that tells what is right. */
    SizeFigures runAlone() {
        var ours = ours();
        lines.addAll(race.run(List.of(exact)));
        return ours.figures(corpus.size(), lines, seconds, memory);
    }

    private void lucene() throws IOException {
        var folder = work.resolve("lucene");
        time("Lucene alone: index", () -> LuceneAlone.build(folder, corpus));
        for (var fetched : List.of(10, 100, 1_000)) {
            try (var lucene = LuceneAlone.open(folder, fetched)) {
                lines.addAll(race.run(List.of(lucene)));
            }
        }
    }

    private void stock() {
        try (var graph = StockGraph.start(libraries, work.resolve("stock"), Sizes.forDocuments(corpus.size()))) {
            var filling = new Filling(graph, notes);
            seconds.put("stock: documents", filling.documents(corpus));
            seconds.put("stock: all indexes", filling.stockIndexes());
            SpringAiStore.prepare(graph);
            try (var session = graph.driver().session()) {
                var contenders = new ArrayList<Contender>();
                for (var fetched : FETCHED) {
                    contenders.add(new StockVector(session, fetched));
                }
                for (var fetched : FETCHED) {
                    contenders.add(new SpringAiStore(graph, fetched));
                }
                for (var fetched : FETCHED) {
                    contenders.add(new StockHybrid(session, fetched));
                    contenders.add(new ClientFusion(session, fetched));
                }
                lines.addAll(race.run(contenders));
            }
            memory.put("stock database after all queries", Memory.of(graph));
        }
    }

    private Ours ours() {
        var data = work.resolve("ours");
        var sizes = Sizes.forDocuments(corpus.size());
        try (var graph = OurGraph.start(libraries, data, sizes)) {
            var filling = new Filling(graph, notes);
            seconds.put("throughline: documents", filling.documents(corpus));
            seconds.put("throughline: all indexes", filling.ourIndexes());
            SearchMemory.await(graph);
            // A stop waits four seconds at most; what was not written by then would be recovered at the next start.
            time("throughline: checkpoint", () -> graph.run("CALL throughline.benchmark.checkpoint()", Map.of()));
        }
        // Started anew, as on any other day: what is kept in memory must come back by itself.
        try (var graph = OurGraph.start(libraries, data, sizes);
                var session = graph.driver().session()) {
            var search = first(graph, new OursOverBolt(session, Contender.Kind.HYBRID));
            lines.addAll(race.run(List.of(
                    new OursInside(session, Contender.Kind.VECTOR),
                    new OursOverBolt(session, Contender.Kind.VECTOR),
                    new OursInside(session, Contender.Kind.HYBRID),
                    new OursOverBolt(session, Contender.Kind.HYBRID))));
            memory.put("throughline's database after all queries", Memory.of(graph));
            var writing = new WriteLoad(graph, corpus).run(new OursOverBolt(session, Contender.Kind.HYBRID), questions);
            notes.accept("under %.0f passages/s of writes: %s, idle %s"
                    .formatted(writing.written(), writing.loaded(), writing.idle()));
            var visibility = new ArrayList<Visibility.Outcome>();
            for (var round = 0; round < VISIBILITY_ROUNDS; round++) {
                visibility.add(new Visibility(graph, corpus).run(round));
            }
            notes.accept("a commit of 100 passages: %s".formatted(visibility));
            return new Ours(search, writing, visibility);
        }
    }

    /** What only ours is measured by. */
    private record Ours(SearchMemory search, WriteLoad.Outcome writing, List<Visibility.Outcome> visibility) {
        SizeFigures figures(int size, List<Line> lines, Map<String, Double> seconds, Map<String, Memory> memory) {
            return new SizeFigures(size, lines, seconds, memory, search, writing, visibility);
        }
    }

    private SearchMemory first(Graph graph, Contender contender) {
        time("throughline: first query after a start", () -> contender.askAll(warmUp.subList(0, 1), Filter.ALL));
        var search = SearchMemory.await(graph);
        seconds.put("throughline: until the memory of search is ready, after the first query", search.seconds());
        notes.accept("memory of search: " + search);
        return search;
    }

    private void time(String what, Runnable task) {
        var began = System.nanoTime();
        task.run();
        seconds.put(what, (System.nanoTime() - began) / 1e9);
        notes.accept("%s: %.1f s".formatted(what, seconds.get(what)));
    }
}
