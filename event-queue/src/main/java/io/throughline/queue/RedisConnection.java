// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, made on first use and again when it is lost; while Redis is away every use fails at once. */
final class RedisConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(3);

    private final RedisURI uri;
    private final RedisClient client;
    private @Nullable StatefulRedisConnection<String, String> connection;

    RedisConnection(RedisURI given) {
        this.uri = RedisURI.builder(given).withTimeout(ANSWER_MAX).build();
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .autoReconnect(false)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_MAX).build())
                .build());
    }

    /** @throws QueueException when Redis is away or refuses */
    <T> T use(Function<RedisCommands<String, String>, T> work) {
        try {
            return work.apply(open().sync());
        } catch (RedisException e) {
            throw new QueueException(
                    "The Redis of the queue at %s cannot be reached or refuses: try again later."
                            .formatted(RedisAddress.shown(uri)),
                    e);
        }
    }

    private synchronized StatefulRedisConnection<String, String> open() {
        var current = connection;
        if (current == null || !current.isOpen()) {
            current = client.connect(uri);
            ensureGroup(current.sync());
            warnIfForgetful(current.sync());
            connection = current;
        }
        return current;
    }

    static void ensureGroup(RedisCommands<String, String> redis) {
        try {
            redis.xgroupCreate(
                    XReadArgs.StreamOffset.from(RedisKeys.STREAM, "0-0"),
                    RedisKeys.GROUP,
                    XGroupCreateArgs.Builder.mkstream());
        } catch (RedisBusyException e) {
            // It is there.
        }
    }

    private void warnIfForgetful(RedisCommands<String, String> redis) {
        if (connection == null && !redis.info("persistence").contains("aof_enabled:1")) {
            LOG.warn(
                    "The Redis of the queue at {} writes no append-only file: events that wait are lost when it is killed;"
                            + " set appendonly yes",
                    RedisAddress.shown(uri));
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
