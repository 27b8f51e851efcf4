// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a run: some that map, one that writes. */
final class RunThreads implements AutoCloseable {
    private final ExecutorService mappers;
    private final ExecutorService writer;

    RunThreads(int mapperCount) {
        mappers = Executors.newFixedThreadPool(mapperCount, named("ingest-map"));
        writer = Executors.newSingleThreadExecutor(named("ingest-write"));
    }

    <T> Future<T> map(Callable<T> task) {
        return mappers.submit(task);
    }

    <T> Future<T> write(Callable<T> task) {
        return writer.submit(task);
    }

    static <T> Future<T> nothing(T value) {
        return CompletableFuture.completedFuture(value);
    }

    /** Stops what is mapped, lets what is being written end: the lock must not be given back while a batch is under way. */
    @Override
    public void close() {
        mappers.shutdownNow();
        writer.shutdown();
        try {
            if (!writer.awaitTermination(60, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
