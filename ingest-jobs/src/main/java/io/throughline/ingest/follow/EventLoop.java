// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.IngestException;
import io.throughline.ingest.connector.Mentions;
import io.throughline.ingest.model.Connector;
import io.throughline.queue.Claim;
import io.throughline.queue.EventQueue;
import io.throughline.queue.QueueException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events and looks into them until it is stopped. Only what a source or an event does wrong counts as a failure of the
 * event; while the database or the queue is away, or a run is writing, everything waits.
 */
// [impl->TL-US-31] [impl->TL-SPEC-31]
public final class EventLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventLoop.class);
    private static final int BATCH = 100;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final EventQueue queue;
    private final Graph graph;
    private final OpenSources sources;
    private final Consumer<String> notes;
    private final Heartbeat heartbeat;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String lastTrouble = "";

    /**
     * @param queue stays open
     * @param opener opens a source by its address
     * @param notes hears one sentence on what was brought in, and on trouble when it begins
     */
    public EventLoop(EventQueue queue, Graph graph, Function<String, Connector> opener, Consumer<String> notes) {
        this.queue = queue;
        this.graph = graph;
        this.sources = new OpenSources(opener);
        this.notes = notes;
        this.heartbeat = new Heartbeat(queue, BEAT);
    }

    /** Returns when it is stopped. */
    public void run() {
        while (!isStopped()) {
            try {
                if (!step()) {
                    pause(POLL);
                }
                lastTrouble = "";
            } catch (QueueException e) {
                if (!isStopped()) {
                    tell(String.valueOf(e.getMessage()));
                }
                pause(AWAY);
            }
        }
    }

    /** Looks into what is due now. @return false when nothing was */
    public boolean step() {
        var claims = queue.take(BATCH);
        if (claims.isEmpty()) {
            return false;
        }
        heartbeat.hold(claims);
        try {
            lookInto(claims);
        } catch (QueueException e) {
            throw e;
        } catch (RuntimeException e) {
            if (isStopped()) {
                // What it works with was closed under it: the events stay claimed until their lease ends.
                return true;
            }
            log.error("{} events could not be looked into", claims.size(), e);
            claims.forEach(claim -> queue.failed(
                    claim,
                    "It could not be looked into (%s): please report this."
                            .formatted(e.getClass().getSimpleName())));
        } finally {
            heartbeat.release();
        }
        return true;
    }

    private void lookInto(List<Claim> claims) {
        while (!isStopped()) {
            try {
                var batch = new Batch(queue, claims, new Errands(sources.of(graph.addresses(Mentions.SERVICES))));
                var errands = batch.errands();
                if (errands.isEmpty()) {
                    batch.settle(java.util.Map.of());
                    return;
                }
                graph.alone(job -> {
                    var refresh = new Refresh(job);
                    refresh.run(errands);
                    batch.settle(refresh.failures());
                    tell(claims.size(), refresh);
                });
                return;
            } catch (IngestException e) {
                if (!e.isBusy()) {
                    tell(String.valueOf(e.getMessage()));
                }
                pause(e.isBusy() ? POLL : AWAY);
            }
        }
    }

    private void tell(int events, Refresh refresh) {
        refresh.failures().values().stream().distinct().forEach(this::tell);
        if (refresh.changed() + refresh.gone() > 0) {
            notes.accept("Events: %,d looked into, %,d items brought in, %,d gone."
                    .formatted(events, refresh.changed(), refresh.gone()));
        }
    }

    private void tell(String trouble) {
        if (!trouble.equals(lastTrouble)) {
            lastTrouble = trouble;
            notes.accept("Events: " + trouble);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration length) {
        try {
            stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    /** What is being looked into comes back to the queue when its lease ends, unless it is done before. */
    @Override
    public void close() {
        stopped.countDown();
        heartbeat.close();
        sources.close();
    }
}
