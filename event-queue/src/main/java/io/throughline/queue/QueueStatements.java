// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

/** What the queue in the database says. States are waiting, taken, done and dead; only the first two are ever due. */
final class QueueStatements {
    static final String PUT = """
            MERGE (e:QueuedEvent {eventId: $eventId})
            ON CREATE SET e.service = $service, e.kind = $kind, e.body = $body, e.receivedAt = $receivedAt,
              e.putBy = $putBy, e.state = 'waiting', e.dueAt = timestamp(), e.failures = 0, e.claims = 0
            RETURN e.putBy = $putBy AS added
            """;
    static final String DUE = """
            MATCH (e:QueuedEvent) WHERE e.dueAt <= timestamp()
            RETURN e.eventId AS eventId ORDER BY e.dueAt, eventId LIMIT $limit
            """;
    /** The first write takes the lock; only then it is known whether another worker was quicker. */
    static final String CLAIM = """
            UNWIND $eventIds AS eventId
            MATCH (e:QueuedEvent {eventId: eventId})
            SET e.askedBy = $token
            WITH e WHERE e.dueAt <= timestamp()
            SET e.token = $token, e.state = 'taken', e.claims = e.claims + 1, e.dueAt = timestamp() + $lease
            RETURN e.eventId AS eventId, e.service AS service, e.kind AS kind, e.body AS body,
                   e.receivedAt AS receivedAt, e.failures AS failures, e.claims AS claims
            """;

    static final String RENEW = """
            UNWIND $eventIds AS eventId
            MATCH (e:QueuedEvent {eventId: eventId})
            SET e.askedBy = $token
            WITH e WHERE e.token = $token
            SET e.dueAt = timestamp() + $lease
            """;
    static final String DONE = """
            UNWIND $eventIds AS eventId
            MATCH (e:QueuedEvent {eventId: eventId})
            SET e.state = 'done', e.forgetAt = timestamp() + $kept
            REMOVE e.dueAt, e.body, e.token, e.reason
            """;
    static final String RETRY = """
            MATCH (e:QueuedEvent {eventId: $eventId})
            SET e.askedBy = $token
            WITH e WHERE e.token = $token
            SET e.state = 'waiting', e.failures = $failures, e.reason = $reason, e.dueAt = timestamp() + $pause,
                e.claims = 0
            REMOVE e.token
            """;
    static final String BURY = """
            MATCH (e:QueuedEvent {eventId: $eventId})
            SET e.askedBy = $token
            WITH e WHERE e.token = $token
            SET e.state = 'dead', e.failures = $failures, e.reason = $reason, e.forgetAt = timestamp() + $kept
            REMOVE e.dueAt, e.token
            """;
    static final String DEAD = """
            MATCH (e:QueuedEvent {state: 'dead'})
            RETURN e.eventId AS eventId, e.service AS service, e.kind AS kind, e.receivedAt AS receivedAt,
                   e.failures AS failures, e.reason AS reason
            ORDER BY e.receivedAt DESC, eventId LIMIT $limit
            """;
    static final String REPLAY = """
            MATCH (e:QueuedEvent {state: 'dead'}) WHERE $all OR e.eventId IN $eventIds
            SET e.state = 'waiting', e.failures = 0, e.claims = 0, e.dueAt = timestamp()
            REMOVE e.forgetAt, e.reason
            RETURN count(e) AS replayed
            """;
    static final String STATE = """
            UNWIND ['waiting', 'taken', 'dead'] AS state
            MATCH (e:QueuedEvent {state: state})
            RETURN state, count(e) AS events
            """;
    static final String FORGET = """
            MATCH (e:QueuedEvent) WHERE e.forgetAt <= timestamp()
            WITH e LIMIT 10000
            DELETE e
            """;

    private QueueStatements() {}
}
