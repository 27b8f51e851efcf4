// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Texts a second of {@link TextEmbedder#embedPassages}, tokenising included, beside ONNX Runtime alone on the same
 * tokens: one text a run, and 16 texts a run, both with ONNX Runtime's own threads on all cores. The table of this
 * module's README comes from here. Run it on a machine that does nothing else; arguments: model, rounds.
 */
final class EmbeddingThroughput {
    private static final int[] LENGTHS = {32, 128, 256, 512};
    private static final int BATCH = 16;
    /** Each is one token in the vocabulary of BERT, so that lengths come out exactly. */
    private static final String[] WORDS =
            "battery level drone shall land when the threshold is reached and system stores each message before user access"
                    .split(" ");

    private final BundledModel model;
    private final OrtEnvironment environment = OnnxEncoder.environment();

    private EmbeddingThroughput(BundledModel model) {
        this.model = model;
    }

    public static void main(String[] arguments) throws OrtException {
        var choice = ModelChoice.parse(arguments.length > 0 ? arguments[0] : "");
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        if (!(choice instanceof BundledModel model)) {
            throw new IllegalArgumentException("Only a bundled model can be measured.");
        }
        new EmbeddingThroughput(model).run(rounds);
    }

    private void run(int rounds) throws OrtException {
        var start = System.nanoTime();
        try (var embedder = Embedders.open(model);
                var session = model.readModel().opener().open(environment, new OrtSession.SessionOptions());
                var tokenizer = SubwordTokenizer.open(model.readTokenizer(), model.toString())) {
            System.out.printf(Locale.ROOT, "%s%nopened twice in %d ms%n", embedder.card(), millis(start));
            System.out.println(
                    "| tokens a text | ours | ONNX Runtime, 1 a run | ONNX Runtime, %d a run |".formatted(BATCH));
            System.out.println("|---:|---:|---:|---:|");
            for (var length : LENGTHS) {
                if (length > embedder.card().maxTokens()) {
                    continue;
                }
                var texts = texts(length, Math.max(BATCH, 4096 / length));
                var ids = texts.stream()
                        .map(text -> tokenizer.frame().put(tokenizer.encode(text)))
                        .toList();
                var best = new double[3];
                // Interleaved, so that a slow moment of the machine hits all three; the best round of each counts.
                for (var round = 0; round < rounds; round++) {
                    best[0] = Math.max(best[0], rate(texts.size(), () -> embedder.embedPassages(texts)));
                    best[1] = Math.max(best[1], rate(texts.size(), () -> runAll(session, ids, 1)));
                    best[2] = Math.max(best[2], rate(texts.size(), () -> runAll(session, ids, BATCH)));
                }
                System.out.printf(Locale.ROOT, "| %d | %.1f | %.1f | %.1f |%n", length, best[0], best[1], best[2]);
            }
        }
    }

    private static List<String> texts(int tokens, int count) {
        var random = new Random(tokens);
        var texts = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var words = new String[tokens - 2];
            Arrays.setAll(words, w -> WORDS[random.nextInt(WORDS.length)]);
            texts.add(String.join(" ", words));
        }
        return texts;
    }

    private void runAll(OrtSession session, List<long[]> ids, int batch) throws OrtException {
        for (var from = 0; from < ids.size(); from += batch) {
            var rows = ids.subList(from, Math.min(ids.size(), from + batch));
            var width = rows.get(0).length;
            var shape = new long[] {rows.size(), width};
            var flat = rows.stream().flatMapToLong(Arrays::stream).toArray();
            var ones = new long[flat.length];
            Arrays.fill(ones, 1);
            try (var tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(flat), shape);
                    var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[flat.length]), shape);
                    var result = session.run(
                            Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types),
                            Set.of("last_hidden_state"))) {
                ((OnnxTensor) result.get(0)).getFloatBuffer();
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws OrtException;
    }

    private static double rate(int texts, Work work) throws OrtException {
        var start = System.nanoTime();
        work.run();
        return texts / ((System.nanoTime() - start) / 1e9);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
