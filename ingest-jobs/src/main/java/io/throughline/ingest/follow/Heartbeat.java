// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.queue.Claim;
import io.throughline.queue.EventQueue;
import io.throughline.queue.QueueException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the queue that this worker lives, for as long as it holds events. */
final class Heartbeat implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final EventQueue queue;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "event-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Claim> held = List.of();

    /** @param between well below the lease */
    Heartbeat(EventQueue queue, Duration between) {
        this.queue = queue;
        beats.scheduleAtFixedRate(this::beat, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    void hold(List<Claim> claims) {
        held = claims;
    }

    void release() {
        held = List.of();
    }

    private void beat() {
        try {
            if (!held.isEmpty()) {
                queue.renew(held);
            }
        } catch (QueueException e) {
            log.debug("one heartbeat was missed", e);
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
