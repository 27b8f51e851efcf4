// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import io.throughline.database.DatabaseSettings;
import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.Ingest;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.standalone.eval.beir.BeirConnector;
import io.throughline.standalone.eval.beir.BeirFolder;
import io.throughline.standalone.eval.metric.Ranking;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Measures folders one after the other, each in a graph of its own, so that no folder's words weigh in another's. */
public final class Evaluation {
    private final Function<Path, DatabaseSettings> settings;
    private final TextEmbedder embedder;
    private final ProgressListener progress;
    private final Consumer<String> notes;

    /**
     * @param settings how to run a database on a data folder
     * @param embedder stays open
     * @param notes hears what is worth knowing about the corpus
     */
    public Evaluation(
            Function<Path, DatabaseSettings> settings,
            TextEmbedder embedder,
            ProgressListener progress,
            Consumer<String> notes) {
        this.settings = settings;
        this.embedder = embedder;
        this.progress = progress;
        this.notes = notes;
    }

    public FolderFigures measure(BeirFolder folder) {
        var began = System.nanoTime();
        notes.accept("%s: %,d targets, %,d queries; starting a scratch database"
                .formatted(
                        folder.name(), folder.corpus().size(), folder.queries().size()));
        try (var graph = ScratchGraph.start(settings)) {
            var report = Ingest.on(graph.driver(), embedder)
                    .run(List.of(new BeirConnector(folder)), IngestOptions.defaults(), progress);
            if (report.findingCount() > 0) {
                notes.accept("%s: ingest has %,d findings: %s"
                        .formatted(folder.name(), report.findingCount(), report.findings()));
            }
            var legs = new EnumMap<Leg, LegFigures>(Leg.class);
            try (var session = graph.driver().session()) {
                for (var leg : Leg.values()) {
                    legs.put(leg, LegFigures.of(new Asking(session, embedder, progress).ask(folder, leg)));
                }
            }
            return new FolderFigures(
                    folder.name(), legs, judged(folder), links(folder), (System.nanoTime() - began) / 1e9);
        }
    }

    private static int judged(BeirFolder folder) {
        return (int) folder.queries().stream()
                .filter(query -> !folder.relevantTo(query).isEmpty())
                .count();
    }

    private static long links(BeirFolder folder) {
        return folder.queries().stream()
                .map(query -> new Ranking(List.of(), folder.relevantTo(query)))
                .mapToLong(ranking -> ranking.relevant().size())
                .sum();
    }
}
