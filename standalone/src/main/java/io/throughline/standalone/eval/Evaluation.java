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

    /** How well the queries of a folder find their targets, by each leg of search. */
    public FolderFigures search(BeirFolder folder) {
        return measure(folder, false);
    }

    /** The same, and how well links of the queries with their targets are suggested. */
    public FolderFigures links(BeirFolder folder) {
        return measure(folder, true);
    }

    private FolderFigures measure(BeirFolder folder, boolean links) {
        var began = System.nanoTime();
        notes.accept("%s: %,d targets, %,d queries; starting a scratch database"
                .formatted(
                        folder.name(), folder.corpus().size(), folder.queries().size()));
        try (var graph = ScratchGraph.start(settings)) {
            ingest(graph, folder, BeirConnector.corpus(folder));
            var legs = new EnumMap<Leg, LegFigures>(Leg.class);
            try (var session = graph.driver().session()) {
                for (var leg : Leg.SEARCHES) {
                    legs.put(
                            leg,
                            LegFigures.of(
                                    new Asking(session, embedder, progress).ask(folder, leg),
                                    FrozenSetting.LINK_THRESHOLD));
                }
                if (links) {
                    // Only now, so that searches look at the targets alone.
                    ingest(graph, folder, BeirConnector.queries(folder));
                    legs.put(Leg.SUGGESTED, new Linking(session).measure(folder));
                }
            }
            return new FolderFigures(
                    folder.name(), legs, judged(folder), judgedLinks(folder), (System.nanoTime() - began) / 1e9);
        }
    }

    private void ingest(ScratchGraph graph, BeirFolder folder, BeirConnector connector) {
        var report = Ingest.on(graph.driver(), embedder).run(List.of(connector), IngestOptions.defaults(), progress);
        if (report.findingCount() > 0) {
            notes.accept("%s: ingest has %,d findings: %s"
                    .formatted(folder.name(), report.findingCount(), report.findings()));
        }
    }

    private static int judged(BeirFolder folder) {
        return (int) folder.queries().stream()
                .filter(query -> !folder.relevantTo(query).isEmpty())
                .count();
    }

    private static long judgedLinks(BeirFolder folder) {
        return folder.queries().stream()
                .map(query -> new Ranking(List.of(), folder.relevantTo(query)))
                .mapToLong(ranking -> ranking.relevant().size())
                .sum();
    }
}
