// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.IngestException;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/**
 * The graph while this run holds its lock. Every writing transaction begins with a fence: it fails when another run has
 * taken the lock over, so that a run that was suspended for long cannot write into the next one's work.
 */
public final class LockedGraph implements AutoCloseable {
    private static final String FENCE = """
            MATCH (l:IngestLock {name: 'ingest', owner: $owner})
            SET l.heartbeat = datetime(), l.unsettled = l.unsettled OR $unsettles OR l.unsettled IS NULL
            RETURN 1
            """;
    private static final String UNSETTLED =
            "MATCH (l:IngestLock {name: 'ingest'}) RETURN coalesce(l.unsettled, true) AS unsettled";
    private static final String SETTLED = """
            MATCH (l:IngestLock {name: 'ingest', owner: $owner}) SET l.unsettled = false REMOVE l.unfinishedSince
            """;

    private final Driver driver;
    private final IngestLock lock;
    private final ZonedDateTime now;

    private LockedGraph(Driver driver, IngestLock lock, ZonedDateTime now) {
        this.driver = driver;
        this.lock = lock;
        this.now = now;
    }

    /**
     * @param now the time that this run writes into the graph
     * @throws IngestException when another run is writing
     */
    public static LockedGraph lock(Driver driver, ZonedDateTime now) {
        return new LockedGraph(driver, IngestLock.acquire(driver, now), now);
    }

    Driver driver() {
        return driver;
    }

    ZonedDateTime now() {
        return now;
    }

    /** When the first of the runs began that have not come to an end since the last one that did; at most now. */
    ZonedDateTime unfinishedSince() {
        return lock.unfinishedSince();
    }

    /** Whether something was written that still has to be settled, by this run or by one that was killed. */
    public boolean isUnsettled() {
        return driver.executableQuery(UNSETTLED)
                .execute()
                .records()
                .get(0)
                .get("unsettled")
                .asBoolean();
    }

    /** Everything that was written is settled; what is written from now on belongs to the next generation of links. */
    public void settled() {
        driver.executableQuery(SETTLED)
                .withParameters(Map.of("owner", lock.owner()))
                .execute();
    }

    /** Reads, repeated when the connection breaks. */
    <T> T read(Function<TransactionContext, T> work) {
        try (var session = driver.session()) {
            return session.executeRead(work::apply);
        }
    }

    /** Writes all or nothing something that has to be settled at the end of the run. */
    <T> T write(Function<TransactionContext, T> work) {
        return write(true, work);
    }

    /** Writes all or nothing something that needs no settling. */
    <T> T writeSettled(Function<TransactionContext, T> work) {
        return write(false, work);
    }

    private <T> T write(boolean unsettles, Function<TransactionContext, T> work) {
        try (var session = driver.session()) {
            return session.executeWrite(tx -> {
                fence(tx, unsettles);
                return work.apply(tx);
            });
        }
    }

    private void fence(TransactionContext tx, boolean unsettles) {
        var fence = tx.run(new Query(FENCE, Map.of("owner", lock.owner(), "unsettles", unsettles)));
        if (!fence.hasNext()) {
            throw new IngestException(
                    "This run was silent for so long that another one took over: it stops here and loses nothing.");
        }
        fence.consume();
    }

    @Override
    public void close() {
        lock.close();
    }
}
