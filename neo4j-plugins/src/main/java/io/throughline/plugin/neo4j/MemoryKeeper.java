// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.VectorSlot;
import io.throughline.plugin.memory.ChunkState;
import io.throughline.plugin.memory.DocumentState;
import io.throughline.plugin.memory.MemoryReport;
import io.throughline.plugin.memory.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.kernel.lifecycle.LifecycleAdapter;
import org.neo4j.logging.Log;

/**
 * Keeps the memory of one database: fills it from the graph in the background, when it is first asked for or else a little
 * after the database started, and takes commits in. Until it is filled, and for ever once it outgrows its limit, there is no snapshot, and searches go to Neo4j's indexes.
 *
 * <p>The state of a document is always read under the lock that writes it, so whoever writes last has read last: it does
 * not matter in which order commits, or the fill and commits, arrive.
 */
public final class MemoryKeeper extends LifecycleAdapter {
    /** Documents read and written at once; commits wait at most for so many. */
    private static final int BATCH = 256;
    /** A database that starts, and whoever waits for it, needs the processor more than a search that nobody asked yet. */
    private static final int REST_SECONDS = 10;

    private final GraphDatabaseService database;
    private final DatabaseManagementService management;
    private final Log log;
    private final long bytesMax;
    private final CommitFollower follower = new CommitFollower(this);
    private final Object writing = new Object();
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final Thread worker;
    private volatile SlotMemory memory = SlotMemory.empty(VectorSlot.FIRST);
    /** The same when it is filled; null while it is not. */
    private volatile @Nullable SlotMemory ready;

    private volatile State state = State.OFF;
    private volatile boolean mergesDue;

    /** How a memory stands. */
    public enum State {
        /** Reads the graph; searches go to Neo4j's indexes. */
        FILLING,
        /** Answers searches. */
        READY,
        /** Gave up, for the graph needs more than the limit; searches go to Neo4j's indexes. */
        TOO_LARGE,
        /** Turned off, or the database is stopping. */
        OFF
    }

    MemoryKeeper(GraphDatabaseService database, DatabaseManagementService management, Log log, long bytesMax) {
        this.database = database;
        this.management = management;
        this.log = log;
        this.bytesMax = bytesMax;
        this.worker = new Thread(this::work, "throughline memory of " + database.databaseName());
        worker.setDaemon(true);
    }

    @Override
    public void start() {
        if (bytesMax > 0) {
            state = State.FILLING;
            management.registerTransactionEventListener(database.databaseName(), follower);
            worker.start();
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (state != State.OFF) {
            ready = null;
            state = State.OFF;
            worker.interrupt();
            worker.join(2000);
            management.unregisterTransactionEventListener(database.databaseName(), follower);
        }
    }

    /** What searches for words work on; empty while they have to go to Neo4j's indexes. */
    public Optional<Snapshot> snapshot() {
        return snapshot(any -> true);
    }

    /** The same with the vectors of a slot; empty also while the memory has not followed yet to the model in force. */
    public Optional<Snapshot> snapshot(VectorSlot slot) {
        return snapshot(memory -> memory.slot() == slot);
    }

    private Optional<Snapshot> snapshot(Predicate<SlotMemory> suits) {
        wanted.countDown();
        var now = ready;
        if (now == null || !suits.test(now)) {
            return Optional.empty();
        }
        var snapshot = now.index().snapshot();
        // Whoever throws a memory away takes it from here first: what was filled then and is here still, is whole.
        return now == ready ? Optional.of(snapshot) : Optional.empty();
    }

    public State state() {
        wanted.countDown();
        return state;
    }

    /** The most that may be kept, in bytes. */
    public long bytesMax() {
        return bytesMax;
    }

    public MemoryReport report() {
        return memory.index().report();
    }

    boolean isFollowing() {
        return state == State.FILLING || state == State.READY;
    }

    void take(Changes changes) {
        try {
            synchronized (writing) {
                if (isFollowing() && changes.ofModels() && slotInForce() != memory.slot()) {
                    beginAnew();
                } else if (isFollowing()) {
                    write(changes);
                }
            }
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private VectorSlot slotInForce() {
        try (var transaction = database.beginTx()) {
            return SlotInForce.in(transaction);
        }
    }

    private void write(Changes changes) {
        var slot = memory.slot();
        try (var transaction = database.beginTx()) {
            var documents = new ArrayList<DocumentState>();
            for (long id : changes.documents()) {
                documents.add(DocumentReader.read(transaction, id, slot));
                if (documents.size() == BATCH) {
                    write(documents);
                    documents.clear();
                }
            }
            write(documents);
            var chunks = new HashMap<Long, List<ChunkState>>();
            for (Map.Entry<Long, Long> vector : changes.vectors(slot).entrySet()) {
                var chunk = NodeIds.find(transaction, vector.getKey());
                if (chunk != null) {
                    chunks.computeIfAbsent(vector.getValue(), absent -> new ArrayList<>())
                            .add(DocumentReader.chunk(chunk, slot));
                }
            }
            memory.index().writeVectors(chunks);
        }
        mergesDue = true;
        checkSize();
        synchronized (worker) {
            worker.notifyAll();
        }
    }

    private void write(List<DocumentState> documents) {
        var index = memory.index();
        documents.removeIf(document -> document.facts() == null && !index.knows(document.node()));
        index.write(documents);
    }

    /** Begins anew after something could not be followed. */
    void lost(Exception cause) {
        log.warn("The memory of searches lost track of a commit and is filled anew", cause);
        synchronized (writing) {
            if (isFollowing()) {
                beginAnew();
            }
        }
    }

    /** The fill finds out which model is in force. */
    private void beginAnew() {
        ready = null;
        state = State.FILLING;
        memory = SlotMemory.empty(memory.slot());
        synchronized (worker) {
            worker.notifyAll();
        }
    }

    private void work() {
        try {
            while (state != State.OFF && !database.isAvailable(100)) {
                Thread.onSpinWait();
            }
            if (!wanted.await(REST_SECONDS, TimeUnit.SECONDS)) {
                wanted.countDown();
            }
            while (isFollowing()) {
                if (state == State.FILLING) {
                    fill();
                }
                while (mergesDue && isFollowing()) {
                    mergesDue = memory.index().merge();
                }
                synchronized (worker) {
                    if (!mergesDue && state == State.READY) {
                        worker.wait(1000);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | OutOfMemoryError e) {
            // A database that stops takes its transactions away; anything else is told, and searches use the indexes.
            if (state != State.OFF) {
                ready = null;
                state = State.TOO_LARGE;
                memory = SlotMemory.empty(memory.slot());
                log.error("The memory of searches could not be filled, searches use the indexes instead", e);
            }
        }
    }

    private void fill() {
        long begin = System.nanoTime();
        SlotMemory filled;
        synchronized (writing) {
            filled = SlotMemory.empty(slotInForce());
            memory = filled;
        }
        try (var transaction = database.beginTx();
                var nodes = transaction.findNodes(DocumentReader.DOCUMENT)) {
            while (nodes.hasNext() && state == State.FILLING && filled == memory) {
                synchronized (writing) {
                    var documents = new ArrayList<DocumentState>();
                    while (nodes.hasNext() && documents.size() < BATCH) {
                        documents.add(DocumentReader.read(transaction, NodeIds.of(nodes.next()), filled.slot()));
                    }
                    write(documents);
                    checkSize();
                }
                while (isFollowing() && filled.index().merge()) {
                    mergesDue = false;
                }
            }
        } catch (TransactionFailureException e) {
            if (state == State.OFF) {
                return;
            }
            throw e;
        }
        synchronized (writing) {
            if (state == State.FILLING && filled == memory) {
                ready = filled;
                state = State.READY;
                var report = filled.index().report();
                log.info(
                        "The memory of searches holds %d documents and %d vectors in %d MB, filled in %d ms",
                        report.documents(),
                        report.vectors(),
                        report.bytes() >> 20,
                        (System.nanoTime() - begin) / 1_000_000);
            }
        }
    }

    private void checkSize() {
        if (isFollowing() && memory.index().report().bytes() > bytesMax) {
            ready = null;
            state = State.TOO_LARGE;
            memory = SlotMemory.empty(memory.slot());
            log.warn(
                    "The memory of searches would need more than %d MB, searches use the indexes instead; raise %s",
                    bytesMax >> 20, MemorySettings.LIMIT);
        }
    }
}
