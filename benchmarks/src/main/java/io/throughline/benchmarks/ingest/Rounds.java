// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import io.throughline.benchmarks.database.Graph;
import io.throughline.benchmarks.measure.TimedProcess;
import io.throughline.embedding.Embedders;
import io.throughline.embedding.ModelChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One folder, taken in, read again, and read again after one file in a hundred was changed. */
record Rounds(Graph graph, Command command, Consumer<String> notes) {
    /** So that memory which grows with the source would end the process. */
    static final int HEAP_MB = 768;

    private static final int RAW_TEXTS = 5_000;

    /**
     * What it cost.
     *
     * @param passages that got a vector in the first run
     * @param tokens of all passages
     * @param rawSeconds of ONNX Runtime over as many texts of the same lengths, told by a sample of them
     * @param changedFiles in the last run
     */
    record Outcome(
            int files,
            long passages,
            long tokens,
            TimedProcess first,
            TimedProcess unchanged,
            TimedProcess changed,
            int changedFiles,
            double rawSeconds) {}

    Outcome run(MadeFolder folder) throws IOException {
        folder.write();
        var first = ingest(folder.path());
        notes.accept("%,d files taken in: %.1f s".formatted(folder.files(), first.seconds()));
        var lengths = lengths();
        var unchanged = ingest(folder.path());
        notes.accept("read again, nothing changed: %.1f s".formatted(unchanged.seconds()));
        int changedFiles = folder.changeOneInHundred();
        var changed = ingest(folder.path());
        notes.accept("read again, %,d files changed: %.1f s".formatted(changedFiles, changed.seconds()));
        var rawSeconds = rawSeconds(lengths);
        notes.accept("ONNX Runtime alone: %.1f s".formatted(rawSeconds));
        var tokens = tokens(lengths);
        return new Outcome(folder.files(), lengths.length, tokens, first, unchanged, changed, changedFiles, rawSeconds);
    }

    /** A sample is enough, because the model takes one text after the other whatever their number. */
    private static double rawSeconds(int[] lengths) throws IOException {
        int every = Math.max(1, lengths.length / RAW_TEXTS);
        var sample = IntStream.range(0, lengths.length)
                .filter(at -> at % every == 0)
                .map(at -> lengths[at])
                .toArray();
        var seconds = RawRuntime.seconds(sample, Runtime.getRuntime().availableProcessors());
        return seconds * tokens(lengths) / tokens(sample);
    }

    private static long tokens(int[] lengths) {
        return Arrays.stream(lengths).asLongStream().sum();
    }

    private TimedProcess ingest(Path folder) throws IOException {
        return command.run(HEAP_MB, List.of("io.throughline.ingest.cli.IngestMain", "files:" + folder));
    }

    /** Tokens of each passage as the model gets it. */
    private int[] lengths() {
        try (var embedder = Embedders.open(ModelChoice.parse("bge-small-en-v1.5"))) {
            return graph
                    .run(
                            "MATCH (c:Chunk) WHERE NOT c:Unembedded RETURN c.contextualSummary AS header, c.content AS content",
                            Map.of())
                    .stream()
                    .mapToInt(row -> embedder.countTokens(row.get("header").asString("") + "\n"
                            + row.get("content").asString("")))
                    .toArray();
        }
    }
}
