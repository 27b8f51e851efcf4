// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import io.throughline.database.DatabaseException;
import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A database that is started again when it dies, on the same port, until it dies too often or is told to stop. */
// [impl->TL-US-20]
final class WatchedDatabase implements AutoCloseable {
    private static final Duration RESTART_MAX = Duration.ofMinutes(2);

    private final RestartPolicy policy;
    private final Consumer<String> notes;
    private final Runnable gaveUp;
    private DatabaseProcess process;
    private int restarts;
    private boolean alive = true;
    private boolean stopping;

    private WatchedDatabase(DatabaseProcess process, RestartPolicy policy, Consumer<String> notes, Runnable gaveUp) {
        this.process = process;
        this.policy = policy;
        this.notes = notes;
        this.gaveUp = gaveUp;
    }

    /**
     * @param notes hears what a person should know
     * @param gaveUp called once when the database is gone for good; never after {@link #close}
     * @throws DatabaseException when it does not start in the first place
     */
    static WatchedDatabase start(
            DatabaseSettings settings, RestartPolicy policy, Consumer<String> notes, Runnable gaveUp) {
        var database = new WatchedDatabase(DatabaseProcess.start(settings), policy, notes, gaveUp);
        database.watch(database.process);
        return database;
    }

    synchronized DatabaseProcess process() {
        return process;
    }

    /** How often it was started again; a caller that failed compares it with the number before. */
    synchronized int restarts() {
        return restarts;
    }

    /**
     * Waits while a restart is under way.
     *
     * @param seen the number of restarts before the caller's work began
     * @return whether it runs and was started again since
     */
    synchronized boolean wasRestartedSince(int seen) throws InterruptedException {
        var deadline = System.nanoTime() + RESTART_MAX.toNanos();
        while (!alive && !stopping && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        }
        return alive && restarts > seen;
    }

    @Override
    public void close() {
        DatabaseProcess last;
        synchronized (this) {
            stopping = true;
            notifyAll();
            last = process;
        }
        last.close();
    }

    private void watch(DatabaseProcess started) {
        started.onExit()
                .thenAcceptAsync(
                        exitCode -> ended(started, exitCode), task -> new Thread(task, "database-watch").start());
    }

    private void ended(DatabaseProcess dead, int exitCode) {
        synchronized (this) {
            if (stopping) {
                return;
            }
            alive = false;
        }
        if (!policy.allows(Instant.now())) {
            giveUp("The database ended too often: everything stops. Its log is %s."
                    .formatted(dead.settings().logFile()));
            return;
        }
        notes.accept("The database ended unexpectedly (exit code %d). Restarting it, attempt %d."
                .formatted(exitCode, policy.counted()));
        try {
            revive(DatabaseProcess.start(dead.settings()));
        } catch (DatabaseException e) {
            giveUp(String.valueOf(e.getMessage()));
        }
    }

    private void revive(DatabaseProcess started) {
        synchronized (this) {
            process = started;
            restarts++;
            alive = true;
            notifyAll();
            if (stopping) {
                started.close();
                return;
            }
        }
        notes.accept("The database runs again.");
        watch(started);
    }

    private void giveUp(String reason) {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            notifyAll();
        }
        notes.accept(reason);
        gaveUp.run();
    }
}
