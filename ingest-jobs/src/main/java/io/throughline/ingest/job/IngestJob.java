// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.IngestException;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.IngestReport;
import io.throughline.ingest.IngestReport.FindingSummary;
import io.throughline.ingest.IngestReport.ItemCounts;
import io.throughline.ingest.IngestReport.VectorCounts;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.chunk.Chunker;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.store.GraphWriter;
import io.throughline.ingest.store.ItemWrite;
import io.throughline.ingest.store.LinkResolver;
import io.throughline.ingest.store.LockedGraph;
import io.throughline.ingest.store.RunLog;
import io.throughline.ingest.store.Settlement;
import io.throughline.ingest.store.Sources;
import io.throughline.ingest.store.Vanished;
import io.throughline.ingest.store.Vectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run over some sources: structure of all of them, then what can only be said when all is read, then vectors. Every
 * step begins where a killed run left it, because what is left to do is in the graph and not in the run.
 */
// [impl->TL-SPEC-2]
public final class IngestJob {
    /** An item that waited for a key may let go of another; beyond this many rounds the next run goes on. */
    private static final int ROUNDS_MAX = 3;

    private final LockedGraph graph;
    private final TextEmbedder embedder;
    private final IngestOptions options;
    private final ProgressListener progress;
    private final Chunker chunker;
    private final Fingerprints fingerprints;
    private final Sources sources;
    private final Vectors vectors;
    private final RunCounts counts = new RunCounts();
    private final Stopwatch stopwatch = new Stopwatch();

    /** @throws IngestException when the embedder's model is not the one in force */
    public IngestJob(LockedGraph graph, TextEmbedder embedder, IngestOptions options, ProgressListener progress) {
        this.graph = graph;
        this.embedder = embedder;
        this.options = options;
        this.progress = progress;
        this.chunker = new Chunker(embedder::countTokens, embedder.card().maxTokens(), options.chunkTokens());
        this.fingerprints = Fingerprints.of(options.chunkTokens());
        this.sources = new Sources(graph);
        this.vectors = Vectors.inForce(graph, embedder.card());
    }

    /**
     * @throws SourceException when a source cannot be read; what was written of it stays
     * @throws IngestException when the run cannot go on
     */
    public IngestReport run(List<Connector> given) {
        var connectors = distinct(given);
        return noted(RunLog.of(graph, List.copyOf(connectors.keySet())), connectors);
    }

    /** As {@link #run}, but noted as what is done again and again. */
    public IngestReport again(List<Connector> given) {
        var connectors = distinct(given);
        return noted(RunLog.ofRepeated(graph, List.copyOf(connectors.keySet())), connectors);
    }

    private IngestReport noted(RunLog runLog, Map<String, Connector> connectors) {
        runLog.started();
        try {
            var report = report(runLog.runId(), List.copyOf(connectors.keySet()), work(connectors));
            runLog.finished(report);
            return report;
        } catch (RuntimeException e) {
            runLog.failed(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /**
     * As {@link #run}, but not noted among the runs: what events bring in would soon hide them.
     *
     * @return how many items were written, skipped and gone
     */
    public ItemCounts follow(List<Connector> given) {
        work(distinct(given));
        return counts.items();
    }

    private EmbeddingPhase.Result work(Map<String, Connector> connectors) {
        try (var threads = new RunThreads(options.threads())) {
            stopwatch.time("structure", () -> structure(connectors, threads));
            new Settlement(graph).noticeGrants();
            if (graph.isUnsettled()) {
                stopwatch.time("links", this::settle);
            }
            return options.embed()
                    ? stopwatch.time("vectors", () -> new EmbeddingPhase(vectors, embedder, threads, progress).run())
                    : new EmbeddingPhase.Result(0, 0);
        }
    }

    private void structure(Map<String, Connector> connectors, RunThreads threads) {
        connectors.forEach((sourceId, connector) -> pass(sourceId, connector, threads));
        for (var round = 1; round < ROUNDS_MAX && graph.isUnsettled(); round++) {
            var woken = new Vanished(graph).wakeWaiting();
            woken.retainAll(connectors.keySet());
            if (woken.isEmpty()) {
                return;
            }
            connectors.forEach((sourceId, connector) -> {
                if (woken.contains(sourceId)) {
                    pass(sourceId, connector, threads);
                }
            });
        }
    }

    private void pass(String sourceId, Connector connector, RunThreads threads) {
        sources.register(connector.id(), connector.address());
        var mapper = new ItemMapper(connector, chunker, fingerprints);
        var pass = new SourcePass(connector, mapper, new GraphWriter(graph), threads, options, counts, progress);
        var known =
                connector.scope().map(paths -> sources.known(sourceId, paths)).orElseGet(() -> sources.known(sourceId));
        var gone = pass.run(known, fingerprints);
        EmptySource.refuse(connector, known.size(), pass.read());
        if (!gone.isEmpty()) {
            counts.items(0, 0, 0, gone.size());
            counts.endedLinks(new Vanished(graph)
                    .forget(gone.stream()
                            .map(path -> ItemWrite.id(sourceId, path))
                            .toList()));
        }
    }

    /** Everything that depends on all sources together. */
    private void settle() {
        progress.started("linking (steps)", 4);
        try {
            var vanished = new Vanished(graph);
            counts.goneDocuments(vanished.bury());
            progress.advanced(1);
            counts.madeLinks(new LinkResolver(graph).resolve());
            progress.advanced(2);
            vanished.buryStandIns();
            progress.advanced(3);
            new Settlement(graph).run();
            graph.settled();
            progress.advanced(4);
        } finally {
            progress.finished();
        }
    }

    private IngestReport report(String runId, List<String> sourceIds, EmbeddingPhase.Result vectors) {
        var findings = new LinkedHashMap<String, FindingSummary>();
        sources.findings(sourceIds)
                .forEach((status, found) -> findings.put(status, new FindingSummary(found.count(), found.samples())));
        return new IngestReport(
                runId,
                sourceIds,
                counts.items(),
                counts.documents(sources.liveDocuments(sourceIds)),
                counts.chunks(),
                new VectorCounts(vectors.embedded(), vectors.reused(), this.vectors.waiting()),
                counts.links(),
                findings,
                stopwatch.seconds());
    }

    private static Map<String, Connector> distinct(List<Connector> given) {
        var distinct = new LinkedHashMap<String, Connector>();
        new ArrayList<>(given)
                .forEach(connector -> distinct.putIfAbsent(connector.id().value(), connector));
        return distinct;
    }
}
