// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.VectorSlot;
import io.throughline.plugin.memory.Snapshot;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neo4j.procedure.TerminationGuard;

/**
 * The memory for a call over many documents, which gains more from it than it loses by waiting until it is filled, and whose
 * answer should not depend on how long ago the database started.
 */
public final class MemoryWait {
    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_MILLIS = 20;

    private MemoryWait() {}

    /** Empty when there is none, or none in time. */
    public static Optional<Snapshot> of(MemoryKeeper keeper, VectorSlot slot, TerminationGuard guard) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (keeper.state() == MemoryKeeper.State.FILLING && System.nanoTime() - giveUp < 0) {
                guard.check();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return keeper.snapshot(slot);
    }
}
