// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps native memory alive while somebody uses it. The native libraries do not check: a session that is closed under
 * a running call takes the whole process down.
 */
final class OpenGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /** Work that ends with an error of its own kind. */
    @FunctionalInterface
    interface Use<T, E extends Exception> {
        T run() throws E;
    }

    /** @throws IllegalStateException after {@link #close} */
    <T, E extends Exception> T use(Use<T, E> use) throws E {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The embedder is closed.");
            }
            return use.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for those inside, runs {@code release} once and lets nobody in again. */
    <E extends Exception> void close(Use<?, E> release) throws E {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                release.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
