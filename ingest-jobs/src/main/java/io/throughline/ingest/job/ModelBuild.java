// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.IngestException;
import io.throughline.ingest.IngestOptions;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.store.LockedGraph;
import io.throughline.ingest.store.ModelSlots;
import io.throughline.ingest.store.Vectors;

/** Fills the slot that is not in force. What is left to do is in the graph, so a killed build is gone on with. */
public final class ModelBuild {
    private final LockedGraph graph;
    private final TextEmbedder embedder;
    private final String choice;
    private final ProgressListener progress;

    /** @param choice what the embedder's model was chosen by */
    public ModelBuild(LockedGraph graph, TextEmbedder embedder, String choice, ProgressListener progress) {
        this.graph = graph;
        this.embedder = embedder;
        this.choice = choice;
        this.progress = progress;
    }

    /**
     * @return how many texts were embedded
     * @throws IngestException when a third model is meant
     */
    public long run() {
        var slot = new ModelSlots(graph).claim(embedder.card(), choice);
        try (var threads = new RunThreads(IngestOptions.defaults().threads())) {
            return new EmbeddingPhase(Vectors.beside(graph, slot), new CutPassages(embedder), threads, progress)
                    .run()
                    .embedded();
        }
    }
}
