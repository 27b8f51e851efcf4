// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ONNX Runtime and nothing else: the bundled model over texts of given lengths, words already made into tokens, one text a run on
 * each core, longest first. The tokens are random, for what they are does not change how long they take.
 */
final class RawRuntime {
    private static final int VOCABULARY_FROM = 1_000;
    private static final int VOCABULARY_TO = 28_000;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private RawRuntime(byte[] model) throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        session = environment.createSession(model, options);
    }

    /** @return seconds for texts of so many tokens each, on so many threads */
    static double seconds(int[] lengths, int threads) throws IOException {
        try (var model = RawRuntime.class.getResourceAsStream("/bge-small-en-v1.5-q.onnx")) {
            if (model == null) {
                throw new IOException("the bundled model is not on the class path");
            }
            var raw = new RawRuntime(model.readAllBytes());
            var texts = texts(lengths);
            raw.run(texts.subList(0, Math.min(64, texts.size())), threads);
            var began = System.nanoTime();
            raw.run(texts, threads);
            return (System.nanoTime() - began) / 1e9;
        } catch (OrtException e) {
            throw new IOException(e);
        }
    }

    private static List<long[]> texts(int[] lengths) {
        var random = new Random(1);
        return Arrays.stream(lengths)
                .mapToObj(length ->
                        random.longs(length, VOCABULARY_FROM, VOCABULARY_TO).toArray())
                .sorted(Comparator.comparingInt((long[] ids) -> ids.length).reversed())
                .toList();
    }

    private void run(List<long[]> texts, int threads) throws IOException {
        var next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i; (i = next.getAndIncrement()) < texts.size(); ) {
                run(texts.get(i));
            }
            return null;
        };
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var running : pool.invokeAll(Collections.nCopies(threads, worker))) {
                running.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private void run(long[] ids) throws OrtException {
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            result.get(0);
        }
    }
}
