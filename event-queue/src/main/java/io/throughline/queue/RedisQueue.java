// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import io.lettuce.core.Consumer;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XClaimArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The queue as a stream of Redis with a consumer group; what a dead worker took is claimed when it is stale. The stream holds
 * ids, the events are hashes beside it. A claim's token is its entry of the stream.
 */
final class RedisQueue implements EventQueue {
    private static final int REPLAYED_MAX = 10_000;

    private final RedisConnection connection;
    private final QueueRules rules;
    private final Consumer<String> consumer;
    /** Where the search for stale entries goes on. */
    private volatile String staleFrom = "0-0";

    RedisQueue(RedisURI uri, QueueRules rules) {
        this.connection = new RedisConnection(uri);
        this.rules = rules;
        var process = ManagementFactory.getRuntimeMXBean().getName();
        this.consumer = Consumer.from(
                RedisKeys.GROUP, process + "/" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public boolean put(Event event) {
        var keys = new String[] {RedisKeys.seen(event.id()), RedisKeys.event(event.id()), RedisKeys.STREAM};
        return connection.use(redis -> RedisScript.PUT.run(
                        redis,
                        keys,
                        Long.toString(rules.remembered().toSeconds()),
                        event.id(),
                        event.service(),
                        event.kind(),
                        event.body(),
                        Long.toString(event.receivedAt().toEpochMilli())))
                == 1;
    }

    @Override
    public List<Claim> take(int limit) {
        return connection.use(redis -> {
            try {
                return take(redis, limit);
            } catch (RedisCommandExecutionException e) {
                if (!String.valueOf(e.getMessage()).startsWith("NOGROUP")) {
                    throw e;
                }
                // Somebody emptied Redis.
                RedisConnection.ensureGroup(redis);
                return take(redis, limit);
            }
        });
    }

    private List<Claim> take(RedisCommands<String, String> redis, int limit) {
        RedisScript.PROMOTE.run(redis, new String[] {RedisKeys.LATER, RedisKeys.STREAM}, Integer.toString(limit));
        var stale = redis.xautoclaim(
                RedisKeys.STREAM,
                XAutoClaimArgs.Builder.xautoclaim(consumer, rules.lease(), staleFrom)
                        .count(limit));
        staleFrom = stale.getId();
        var entries = new ArrayList<>(stale.getMessages());
        if (entries.size() < limit) {
            entries.addAll(fresh(redis, limit - entries.size()));
        }
        var claims = new ArrayList<Claim>();
        entries.forEach(entry -> claim(redis, entry).ifPresent(claims::add));
        return claims;
    }

    @SuppressWarnings("unchecked") // the stream is given as varargs of a generic type
    private List<StreamMessage<String, String>> fresh(RedisCommands<String, String> redis, int limit) {
        return redis.xreadgroup(
                consumer, XReadArgs.Builder.count(limit), XReadArgs.StreamOffset.lastConsumed(RedisKeys.STREAM));
    }

    private Optional<Claim> claim(RedisCommands<String, String> redis, StreamMessage<String, String> entry) {
        var id = entry.getBody().getOrDefault("id", "");
        var stored = redis.hgetall(RedisKeys.event(id));
        if (stored.isEmpty()) {
            done(redis, entry.getId(), id);
            return Optional.empty();
        }
        long claims = redis.hincrby(RedisKeys.event(id), "claims", 1);
        var claim = new Claim(event(id, stored), entry.getId(), failures(stored));
        if (claims > rules.claimsMax()) {
            bury(redis, claim, claim.failures(), rules.neverReported((int) claims - 1));
            return Optional.empty();
        }
        return Optional.of(claim);
    }

    /** Claiming one's own entry anew makes it young. */
    @Override
    public void renew(Collection<Claim> claims) {
        if (!claims.isEmpty()) {
            var entries = claims.stream().map(Claim::token).toArray(String[]::new);
            connection.use(redis -> {
                var mine = redis.xpending(RedisKeys.STREAM, consumer, Range.unbounded(), Limit.from(10_000)).stream()
                        .map(pending -> pending.getId())
                        .toList();
                var still = Set.of(entries).stream().filter(mine::contains).toArray(String[]::new);
                return still.length == 0
                        ? List.of()
                        : redis.xclaim(
                                RedisKeys.STREAM,
                                consumer,
                                XClaimArgs.Builder.justid().minIdleTime(0),
                                still);
            });
        }
    }

    @Override
    public void done(Collection<Claim> claims) {
        connection.use(redis -> {
            claims.forEach(claim -> done(redis, claim.token(), claim.event().id()));
            return claims.size();
        });
    }

    private static void done(RedisCommands<String, String> redis, String entry, String id) {
        var keys = new String[] {RedisKeys.STREAM, RedisKeys.LATER, RedisKeys.event(id)};
        RedisScript.DONE.run(redis, keys, RedisKeys.GROUP, entry, id);
    }

    @Override
    public void failed(Claim claim, String reason) {
        int failures = claim.failures() + 1;
        var id = claim.event().id();
        var keys = new String[] {RedisKeys.STREAM, RedisKeys.event(id), RedisKeys.LATER};
        connection.use(redis -> failures >= rules.failuresMax()
                ? bury(redis, claim, failures, reason)
                : RedisScript.RETRY.run(
                        redis,
                        keys,
                        RedisKeys.GROUP,
                        claim.token(),
                        id,
                        Integer.toString(failures),
                        reason,
                        Long.toString(rules.pause(failures).toMillis())));
    }

    @Override
    public void setAside(Claim claim, String reason) {
        connection.use(redis -> bury(redis, claim, claim.failures(), reason));
    }

    private long bury(RedisCommands<String, String> redis, Claim claim, int failures, String reason) {
        var id = claim.event().id();
        var keys = new String[] {RedisKeys.STREAM, RedisKeys.event(id), RedisKeys.DEAD};
        return RedisScript.BURY.run(
                redis,
                keys,
                RedisKeys.GROUP,
                claim.token(),
                id,
                Integer.toString(failures),
                reason,
                Long.toString(rules.deadKept().toSeconds()));
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return connection.use(redis -> {
            var letters = new ArrayList<DeadLetter>();
            for (var entry : redis.xrevrange(RedisKeys.DEAD, Range.unbounded(), Limit.from(limit))) {
                var id = entry.getBody().getOrDefault("id", "");
                var stored = redis.hgetall(RedisKeys.event(id));
                if (!stored.isEmpty()) {
                    var event = event(id, stored);
                    letters.add(new DeadLetter(
                            id,
                            event.service(),
                            event.kind(),
                            event.receivedAt(),
                            failures(stored),
                            stored.getOrDefault("reason", "")));
                }
            }
            return letters;
        });
    }

    @Override
    public int replay(Collection<String> ids) {
        var wanted = Set.copyOf(ids);
        return connection.use(redis -> {
            int replayed = 0;
            for (var entry : redis.xrange(RedisKeys.DEAD, Range.unbounded(), Limit.from(REPLAYED_MAX))) {
                var id = entry.getBody().getOrDefault("id", "");
                if (wanted.isEmpty() || wanted.contains(id)) {
                    var keys = new String[] {RedisKeys.DEAD, RedisKeys.STREAM, RedisKeys.event(id)};
                    replayed += (int) RedisScript.REPLAY.run(redis, keys, entry.getId(), id);
                }
            }
            return replayed;
        });
    }

    @Override
    public QueueState state() {
        return connection.use(redis -> {
            long taken = redis.xpending(RedisKeys.STREAM, RedisKeys.GROUP).getCount();
            long waiting = redis.xlen(RedisKeys.STREAM) - taken + redis.zcard(RedisKeys.LATER);
            return new QueueState(Math.max(0, waiting), taken, redis.xlen(RedisKeys.DEAD));
        });
    }

    @Override
    public void close() {
        connection.close();
    }

    private static Event event(String id, Map<String, String> stored) {
        return new Event(
                id,
                stored.getOrDefault("service", ""),
                stored.getOrDefault("kind", ""),
                stored.getOrDefault("body", ""),
                Instant.ofEpochMilli(Long.parseLong(stored.getOrDefault("received", "0"))));
    }

    private static int failures(Map<String, String> stored) {
        return Integer.parseInt(stored.getOrDefault("failures", "0"));
    }
}
