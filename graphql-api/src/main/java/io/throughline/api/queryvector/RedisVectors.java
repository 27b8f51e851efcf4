// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors in Redis. A query waits for it only briefly; while Redis is away, nobody waits at all and a new connection is
 * tried now and then. Keys hold a hash and not the words, because what people ask may be confidential.
 */
final class RedisVectors implements SharedVectors {
    private static final Logger LOG = LoggerFactory.getLogger(RedisVectors.class);
    private static final Duration CONNECT_MAX = Duration.ofMillis(500);
    private static final Duration ANSWER_MAX = Duration.ofMillis(100);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String PREFIX = "throughline:query-vector:";

    private final RedisClient client;
    private final RedisURI uri;
    private @Nullable CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connection;
    private long triedNanos;

    RedisVectors(String uri) {
        this.uri = RedisURI.create(uri);
        this.uri.setTimeout(ANSWER_MAX);
        this.client = RedisClient.create();
        this.client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_MAX).build())
                .build());
        connect();
    }

    @Override
    public Optional<float[]> get(String model, String query, int dimensions) {
        return connected()
                .flatMap(open -> wait(open.async().get(key(model, query))))
                .filter(bytes -> bytes.length == dimensions * Float.BYTES)
                .map(RedisVectors::decode);
    }

    @Override
    public void put(String model, String query, float[] vector) {
        connected().ifPresent(open -> {
            // Nobody waits for this one: when it is lost, the next service computes it again.
            open.async().set(key(model, query), encode(vector), SetArgs.Builder.ex(KEPT));
        });
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }

    private Optional<StatefulRedisConnection<byte[], byte[]>> connected() {
        return Optional.ofNullable(connect())
                .filter(CompletableFuture::isDone)
                .filter(done -> !done.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    private synchronized @Nullable CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connect() {
        var current = connection;
        var failed = current != null && current.isCompletedExceptionally();
        if (current == null || failed && System.nanoTime() - triedNanos > RETRY_NANOS) {
            triedNanos = System.nanoTime();
            current = client.connectAsync(ByteArrayCodec.INSTANCE, uri).toCompletableFuture();
            current.whenComplete((open, failure) -> {
                if (failure != null) {
                    LOG.warn(
                            "Redis at {}:{} cannot be reached: query vectors are kept in memory only",
                            uri.getHost(),
                            uri.getPort());
                }
            });
            connection = current;
        }
        return current;
    }

    private static <T> Optional<T> wait(CompletionStage<T> answer) {
        try {
            return Optional.ofNullable(answer.toCompletableFuture().get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Redis did not answer", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static byte[] key(String model, String query) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            var hash = HexFormat.of().formatHex(digest.digest(query.getBytes(StandardCharsets.UTF_8)));
            return (PREFIX + hash).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encode(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] decode(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
