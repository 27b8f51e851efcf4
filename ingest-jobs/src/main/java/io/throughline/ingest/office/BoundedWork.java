// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs work that may never end on threads of its own. Work that is over its time is interrupted and left behind; so many
 * may be left behind and no more, because each may still hold a core and memory.
 */
final class BoundedWork {
    private static final long GRACE_MILLIS = 500;

    private final Semaphore seats;
    private final int leftBehindMax;
    private final AtomicInteger leftBehind = new AtomicInteger();

    /**
     * @param atOnce how much work runs at the same time, the rest waits
     * @param leftBehindMax how much work may still run although nobody waits for it
     */
    BoundedWork(int atOnce, int leftBehindMax) {
        this.seats = new Semaphore(atOnce, true);
        this.leftBehindMax = leftBehindMax;
    }

    /** How much work still runs although nobody waits for it. */
    int leftBehind() {
        return leftBehind.get();
    }

    /**
     * @throws TimeoutException when the work was given up
     * @throws ExecutionException when the work failed; also with an error as its cause
     * @throws UncheckedIOException when it could not be begun: nothing is known of the work then
     */
    <T> T call(Callable<T> work, Duration limit) throws TimeoutException, ExecutionException {
        try {
            seats.acquire();
            try {
                if (leftBehind.get() >= leftBehindMax) {
                    throw new UncheckedIOException(new InterruptedIOException(
                            "%d files that took too long still keep this process busy".formatted(leftBehindMax)));
                }
                return run(new FutureTask<>(work), limit);
            } finally {
                seats.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the run was ended"));
        }
    }

    private <T> T run(FutureTask<T> task, Duration limit)
            throws TimeoutException, ExecutionException, InterruptedException {
        var thread = new Thread(task, "office-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!task.isDone()) {
                leave(thread, task);
            }
        }
    }

    private void leave(Thread thread, FutureTask<?> task) throws InterruptedException {
        task.cancel(true);
        thread.join(GRACE_MILLIS);
        if (thread.isAlive()) {
            leftBehind.incrementAndGet();
            var watch = new Thread(() -> await(thread), "office-reader-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leftBehind.decrementAndGet();
        }
    }
}
