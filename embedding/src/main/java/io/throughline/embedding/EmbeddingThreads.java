// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The threads of one embedder: each runs one text at a time, longest first, so that all end together. */
final class EmbeddingThreads implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;

    EmbeddingThreads(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "embedding");
            thread.setDaemon(true);
            // The tokenizer library looks for its native part there, and the caller's loader need not see it.
            thread.setContextClassLoader(EmbeddingThreads.class.getClassLoader());
            return thread;
        });
    }

    /** Runs one piece of work beside the caller. */
    <T> Future<T> start(Callable<T> work) {
        return pool.submit(work);
    }

    /** Vectors of {@code texts} in their order. */
    List<float[]> encodeAll(List<long[]> texts, OnnxEncoder encoder) {
        var vectors = new float[texts.size()][];
        var longestFirst = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> texts.get(i).length)
                        .reversed())
                .toList();
        var next = new AtomicInteger();
        var running = new ArrayList<Future<?>>();
        for (var worker = 0; worker < Math.min(threads, texts.size()); worker++) {
            running.add(pool.submit(() -> {
                for (int i; (i = next.getAndIncrement()) < vectors.length; ) {
                    int text = longestFirst.get(i);
                    vectors[text] = encoder.encode(texts.get(text));
                }
            }));
        }
        try {
            for (var worker : running) {
                await(worker);
            }
        } finally {
            next.set(vectors.length); // whoever still runs has nobody waiting for it
        }
        return List.of(vectors);
    }

    /**
     * Does pieces of work in their order, several at a time, until all are done or time is up; what was begun is ended.
     *
     * @param deadline as {@link System#nanoTime} tells it
     * @return how many were done, counted from the first
     */
    int forEach(int count, long deadline, IntConsumer work) {
        var next = new AtomicInteger();
        var running = new ArrayList<Future<?>>();
        for (var worker = 0; worker < Math.min(threads, count); worker++) {
            running.add(pool.submit(() -> {
                while (System.nanoTime() - deadline < 0) {
                    int i = next.getAndIncrement();
                    if (i >= count) {
                        return;
                    }
                    work.accept(i);
                }
            }));
        }
        try {
            running.forEach(EmbeddingThreads::await);
        } finally {
            next.addAndGet(count); // whoever still runs has nobody waiting for it
        }
        return Math.min(count, next.get() - count);
    }

    /** Waits, and throws what the work threw as it was. */
    static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Embedding was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("Embedding failed.", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
