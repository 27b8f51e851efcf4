// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.ProgressListener;
import io.throughline.ingest.store.Vectors;
import io.throughline.ingest.store.Vectors.Embedded;
import io.throughline.ingest.store.Vectors.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;

/**
 * Gives every passage a vector. Passages are taken in big windows, longest first, so that no thread of the model waits
 * long for another; equal texts are embedded once; the model works on while the last vectors are written. A killed run
 * leaves passages without vector, and the next one goes on with those.
 */
// [impl->TL-US-5]
final class EmbeddingPhase {
    /** Texts held in memory at once; some 20 MB. */
    private static final int WINDOW = 16_384;
    /** Texts the model gets at once: a second or two of work on a small machine. */
    private static final int SLICE = 128;

    private final Vectors vectors;
    private final TextEmbedder embedder;
    private final RunThreads threads;
    private final ProgressListener progress;

    private Future<Integer> writing = RunThreads.nothing(0);
    private long done;
    private long embedded;

    /** What became of the passages that had no vector. */
    record Result(long embedded, long reused) {}

    EmbeddingPhase(Vectors vectors, TextEmbedder embedder, RunThreads threads, ProgressListener progress) {
        this.vectors = vectors;
        this.embedder = embedder;
        this.threads = threads;
        this.progress = progress;
    }

    Result run() {
        var waiting = vectors.waiting();
        if (waiting == 0) {
            return new Result(0, 0);
        }
        progress.started("embedding (passages)", waiting);
        try {
            done = vectors.reuse();
            progress.advanced(done);
            for (var window = vectors.window(WINDOW); !window.isEmpty(); window = vectors.window(WINDOW)) {
                slices(byText(window)).forEach(this::embed);
                awaitWriting();
            }
            return new Result(embedded, done - embedded);
        } finally {
            progress.finished();
        }
    }

    private static List<List<Waiting>> byText(List<Waiting> window) {
        var byText = new LinkedHashMap<String, List<Waiting>>();
        window.forEach(passage -> byText.computeIfAbsent(passage.contentHash(), none -> new ArrayList<>())
                .add(passage));
        return byText.values().stream()
                .sorted(Comparator.comparingInt(
                                (List<Waiting> same) -> same.get(0).text().length())
                        .reversed())
                .toList();
    }

    /** Texts of like length together; the slices in no order of length, so that the speed so far foretells the rest. */
    private static List<List<List<Waiting>>> slices(List<List<Waiting>> texts) {
        var slices = new ArrayList<List<List<Waiting>>>();
        for (var start = 0; start < texts.size(); start += SLICE) {
            slices.add(texts.subList(start, Math.min(start + SLICE, texts.size())));
        }
        Collections.shuffle(slices, new Random(0));
        return slices;
    }

    private void embed(List<List<Waiting>> slice) {
        var made = embedder.embedPassages(
                slice.stream().map(same -> same.get(0).text()).toList());
        var rows = new ArrayList<Embedded>();
        for (var i = 0; i < slice.size(); i++) {
            for (var passage : slice.get(i)) {
                rows.add(new Embedded(passage.chunkId(), passage.contentHash(), made.get(i)));
            }
        }
        embedded += slice.size();
        awaitWriting();
        writing = threads.write(() -> {
            vectors.write(rows);
            return rows.size();
        });
    }

    private void awaitWriting() {
        done += Futures.await(writing);
        writing = RunThreads.nothing(0);
        progress.advanced(done);
    }
}
