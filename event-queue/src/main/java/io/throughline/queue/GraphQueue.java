// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * The queue as nodes of the database, which writes each transaction to disk before it answers. An event waits until it is due;
 * a lease is nothing but a later time to be due. Times are the database's.
 */
final class GraphQueue implements EventQueue {
    private static final Duration PUT_MAX = Duration.ofSeconds(5);
    private static final int ATTEMPTS_MAX = 2;
    private static final long TIDY_NANOS = Duration.ofMinutes(10).toNanos();

    private final Driver driver;
    private final SessionConfig session;
    private final QueueRules rules;
    private long tidiedNanos = System.nanoTime() - TIDY_NANOS;

    GraphQueue(Driver driver, SessionConfig session, QueueRules rules) {
        this.driver = driver;
        this.session = session;
        this.rules = rules;
    }

    /** One statement without the driver's patience, because a service waits for the answer; it may be said twice. */
    @Override
    public boolean put(Event event) {
        Map<String, Object> parameters = Map.of(
                "eventId", event.id(),
                "service", event.service(),
                "kind", event.kind(),
                "body", event.body(),
                "receivedAt", event.receivedAt().toEpochMilli(),
                "putBy", UUID.randomUUID().toString());
        var limits = TransactionConfig.builder().withTimeout(PUT_MAX).build();
        for (var attempt = 1; ; attempt++) {
            try (var open = driver.session(session)) {
                return open.run(QueueStatements.PUT, parameters, limits)
                        .single()
                        .get("added")
                        .asBoolean();
            } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
                // A pooled connection may be older than the database, which restarts: a fresh one tells.
                if (attempt == ATTEMPTS_MAX) {
                    throw away(e);
                }
            } catch (Neo4jException e) {
                throw away(e);
            }
        }
    }

    @Override
    public List<Claim> take(int limit) {
        tidy();
        var token = UUID.randomUUID().toString();
        var taken = write(tx -> {
            var due = tx.run(QueueStatements.DUE, Map.of("limit", limit))
                    .list(row -> row.get("eventId").asString());
            return due.isEmpty()
                    ? List.<Record>of()
                    : tx.run(
                                    QueueStatements.CLAIM,
                                    Map.of(
                                            "eventIds",
                                            due,
                                            "token",
                                            token,
                                            "lease",
                                            rules.lease().toMillis()))
                            .list();
        });
        var claims = new ArrayList<Claim>();
        for (var row : taken) {
            var claim = new Claim(event(row), token, row.get("failures").asInt());
            int times = row.get("claims").asInt();
            if (times > rules.claimsMax()) {
                setAside(claim, rules.neverReported(times - 1));
            } else {
                claims.add(claim);
            }
        }
        return claims;
    }

    @Override
    public void renew(Collection<Claim> claims) {
        byToken(claims)
                .forEach((token, ids) -> write(tx -> tx.run(
                                QueueStatements.RENEW,
                                Map.of(
                                        "eventIds",
                                        ids,
                                        "token",
                                        token,
                                        "lease",
                                        rules.lease().toMillis()))
                        .consume()));
    }

    /** Whoever has it now: it was looked into, and looking again would find the same. */
    @Override
    public void done(Collection<Claim> claims) {
        var ids = claims.stream().map(claim -> claim.event().id()).toList();
        write(tx -> tx.run(
                        QueueStatements.DONE,
                        Map.of("eventIds", ids, "kept", rules.remembered().toMillis()))
                .consume());
    }

    @Override
    public void failed(Claim claim, String reason) {
        int failures = claim.failures() + 1;
        if (failures >= rules.failuresMax()) {
            bury(claim, failures, reason);
            return;
        }
        write(tx -> tx.run(
                        QueueStatements.RETRY,
                        Map.of(
                                "eventId", claim.event().id(),
                                "token", claim.token(),
                                "failures", failures,
                                "reason", reason,
                                "pause", rules.pause(failures).toMillis()))
                .consume());
    }

    @Override
    public void setAside(Claim claim, String reason) {
        bury(claim, claim.failures(), reason);
    }

    private void bury(Claim claim, int failures, String reason) {
        write(tx -> tx.run(
                        QueueStatements.BURY,
                        Map.of(
                                "eventId", claim.event().id(),
                                "token", claim.token(),
                                "failures", failures,
                                "reason", reason,
                                "kept", rules.deadKept().toMillis()))
                .consume());
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return read(tx -> tx.run(QueueStatements.DEAD, Map.of("limit", limit))
                .list(row -> new DeadLetter(
                        row.get("eventId").asString(),
                        row.get("service").asString(),
                        row.get("kind").asString(),
                        Instant.ofEpochMilli(row.get("receivedAt").asLong()),
                        row.get("failures").asInt(),
                        row.get("reason").asString(""))));
    }

    @Override
    public int replay(Collection<String> ids) {
        Map<String, Object> parameters = Map.of("eventIds", List.copyOf(ids), "all", ids.isEmpty());
        return write(tx -> tx.run(QueueStatements.REPLAY, parameters)
                .single()
                .get("replayed")
                .asInt());
    }

    @Override
    public QueueState state() {
        var counts = read(tx -> tx.run(QueueStatements.STATE).stream()
                .collect(Collectors.toMap(row -> row.get("state").asString(), row -> row.get("events")
                        .asLong())));
        return new QueueState(
                counts.getOrDefault("waiting", 0L), counts.getOrDefault("taken", 0L), counts.getOrDefault("dead", 0L));
    }

    /** The driver is the caller's. */
    @Override
    public void close() {}

    private synchronized void tidy() {
        if (System.nanoTime() - tidiedNanos >= TIDY_NANOS) {
            tidiedNanos = System.nanoTime();
            write(tx -> tx.run(QueueStatements.FORGET).consume());
        }
    }

    private static Map<String, List<String>> byToken(Collection<Claim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(
                        Claim::token, Collectors.mapping(claim -> claim.event().id(), Collectors.toList())));
    }

    private static Event event(Record row) {
        return new Event(
                row.get("eventId").asString(),
                row.get("service").asString(),
                row.get("kind").asString(),
                row.get("body").asString(),
                Instant.ofEpochMilli(row.get("receivedAt").asLong()));
    }

    private <T> T read(Function<TransactionContext, T> work) {
        try (var open = driver.session(session)) {
            return open.executeRead(work::apply);
        } catch (Neo4jException | IllegalStateException e) {
            throw away(e);
        }
    }

    private <T> T write(Function<TransactionContext, T> work) {
        try (var open = driver.session(session)) {
            return open.executeWrite(work::apply);
        } catch (Neo4jException | IllegalStateException e) {
            throw away(e);
        }
    }

    /** @param e also what a driver says that was closed while it tried again */
    private static QueueException away(RuntimeException e) {
        return new QueueException(
                "The database, which holds the queue, cannot be reached or refuses: try again later.", e);
    }
}
