// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does one part of a search in another thread while its caller does the next. Where all of these threads are busy, or there
 * is one processor alone, the caller does both, so that many searches at once cost no more than without it.
 *
 * <p>For what reads nothing but memory: a transaction belongs to the thread of its caller.
 */
final class Beside {
    private static final Executor THREADS = threads(Runtime.getRuntime().availableProcessors() - 1);

    private Beside() {}

    /** Begins the task; the supplier waits for its result, and throws what the task threw. */
    static <T> Supplier<T> begin(Supplier<T> task) {
        var future = new FutureTask<T>(task::get);
        THREADS.execute(future);
        return () -> result(future);
    }

    private static <T> T result(FutureTask<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static Executor threads(int most) {
        if (most < 1) {
            return Runnable::run;
        }
        // No queue: a task that would have to wait is done by its caller. Idle threads end, so there is nothing to
        // close.
        return new ThreadPoolExecutor(
                0,
                most,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    var thread = new Thread(task, "throughline search leg");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }
}
