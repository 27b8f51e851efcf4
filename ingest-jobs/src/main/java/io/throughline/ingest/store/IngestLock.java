// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.IngestException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to a graph: one run at a time. The owner's heart beats in the lock node by the database's clock. A
 * lock whose owner died is taken over: at once when its process is known to be gone from this machine, otherwise when
 * its heart has not beaten for {@link #STALE_AFTER}.
 */
final class IngestLock implements AutoCloseable {
    static final Duration BEAT = Duration.ofSeconds(2);
    static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(IngestLock.class);

    private static final String TAKE_WHEN_FREE = """
            MERGE (l:IngestLock {name: 'ingest'})
            SET l.asked = $owner
            WITH l, l.owner AS holder
            WHERE holder IS NULL OR holder = $replaces
              OR l.heartbeat < datetime() - duration({seconds: $staleSeconds})
            SET l.owner = $owner, l.host = $host, l.processId = $processId, l.processStarted = $processStarted,
                l.who = $who, l.acquiredAt = datetime(), l.heartbeat = datetime(),
                l.unfinishedSince = coalesce(l.unfinishedSince, $now)
            RETURN l.unfinishedSince AS unfinishedSince
            """;
    private static final String HOLDER = """
            MATCH (l:IngestLock {name: 'ingest'}) WHERE l.owner IS NOT NULL
            RETURN l.owner AS owner, l.host AS host, l.processId AS processId, l.processStarted AS processStarted,
                   l.who AS who, toString(l.heartbeat) AS heartbeat, l.acquiredAt AS acquiredAt,
                   l.heartbeat >= datetime() - duration({seconds: $staleSeconds}) AS beats
            """;
    private static final String BEAT_ONCE = """
            MATCH (l:IngestLock {name: 'ingest', owner: $owner}) SET l.heartbeat = datetime()
            """;
    private static final String RELEASE = """
            MATCH (l:IngestLock {name: 'ingest', owner: $owner})
            REMOVE l.owner, l.host, l.processId, l.processStarted, l.who, l.acquiredAt, l.heartbeat, l.asked
            """;

    private final Driver driver;
    private final String owner;
    private final ZonedDateTime unfinishedSince;
    private final ScheduledExecutorService heart;

    private IngestLock(Driver driver, String owner, ZonedDateTime unfinishedSince) {
        this.driver = driver;
        this.owner = owner;
        this.unfinishedSince = unfinishedSince;
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "ingest-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Takes the lock; watches a holder that may be dead for as long as it takes to know.
     *
     * @throws IngestException when another run is writing
     */
    static IngestLock acquire(Driver driver, ZonedDateTime now) {
        var owner = UUID.randomUUID().toString();
        var self = LockHolder.self();
        var patience = System.nanoTime() + STALE_AFTER.plus(BEAT).toNanos();
        var firstBeat = Optional.<String>empty();
        while (true) {
            var holder = holder(driver);
            var dead = holder.filter(record -> LockHolder.of(record).isGoneFromThisMachine(self));
            var taken = driver.executableQuery(TAKE_WHEN_FREE)
                    .withParameters(Map.of(
                            "owner", owner,
                            "replaces",
                                    dead.map(record -> record.get("owner").asString())
                                            .orElse(""),
                            "staleSeconds", STALE_AFTER.toSeconds(),
                            "host", self.host(),
                            "processId", self.processId(),
                            "processStarted", self.processStarted(),
                            "who", self.who(),
                            "now", now))
                    .execute()
                    .records();
            if (!taken.isEmpty()) {
                var since = taken.get(0).get("unfinishedSince").asZonedDateTime();
                return new IngestLock(driver, owner, since);
            }
            if (holder.isPresent()) {
                var beat = holder.map(record -> record.get("heartbeat").asString(""));
                firstBeat = firstBeat.or(() -> beat);
                if (!beat.equals(firstBeat)
                        || LockHolder.of(holder.get()).isAliveOnThisMachine(self)
                        || System.nanoTime() > patience) {
                    throw refusal(holder.get());
                }
            }
            pause();
        }
    }

    /** Whether somebody holds it now; on this machine the process tells, for a heart waits while much is written. */
    static boolean isHeld(Driver driver) {
        return holder(driver)
                .filter(record -> record.get("beats").asBoolean(false)
                        || LockHolder.of(record).isAliveOnThisMachine(LockHolder.self()))
                .isPresent();
    }

    String owner() {
        return owner;
    }

    /** When the first of the runs began that have not come to an end since the last one that did. */
    ZonedDateTime unfinishedSince() {
        return unfinishedSince;
    }

    @Override
    public void close() {
        stopHeart();
        try {
            driver.executableQuery(RELEASE)
                    .withParameters(Map.of("owner", owner))
                    .execute();
        } catch (Neo4jException e) {
            log.debug("the lock stays until it is stale", e);
        }
    }

    /** A beat that is under way may end: interrupting it would cost its connection. */
    private void stopHeart() {
        heart.shutdown();
        try {
            heart.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            driver.executableQuery(BEAT_ONCE)
                    .withParameters(Map.of("owner", owner))
                    .execute();
        } catch (Neo4jException | IllegalStateException e) {
            log.debug("one heartbeat was missed", e);
        }
    }

    private static Optional<Record> holder(Driver driver) {
        return driver
                .executableQuery(HOLDER)
                .withParameters(Map.of("staleSeconds", STALE_AFTER.toSeconds()))
                .execute()
                .records()
                .stream()
                .findFirst();
    }

    private static IngestException refusal(Record holder) {
        return IngestException.busy(
                "Another ingest is writing to this graph (%s, since %s): wait until it is done, or stop it."
                        .formatted(
                                holder.get("who").asString("unknown"),
                                holder.get("acquiredAt")
                                        .asZonedDateTime()
                                        .toLocalTime()
                                        .withNano(0)));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IngestException("The run was interrupted while it waited for another ingest.", e);
        }
    }
}
