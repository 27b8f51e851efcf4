// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

class RedisQueueIT extends EventQueueContract {
    @TempDir
    private static Path folder;

    private static int port;
    private static RedisServer server;

    @BeforeAll
    static void startRedis() throws Exception {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        server = running();
    }

    @AfterAll
    static void stopRedis() throws Exception {
        server.stop();
    }

    private static RedisServer running() throws Exception {
        var redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("dir " + folder)
                .setting("appendonly yes")
                .setting("save \"\"")
                .build();
        redis.start();
        return redis;
    }

    @Override
    EventQueue open(QueueRules rules) {
        return new RedisQueue(RedisAddress.parse("redis://127.0.0.1:" + port), rules);
    }

    @Override
    void empty() {
        var client = RedisClient.create("redis://127.0.0.1:" + port);
        client.connect().sync().flushall();
        client.shutdown();
    }

    @Test
    void shouldKeepEventsWhenRedisIsKilled() throws Exception {
        try (var queue = open(RULES)) {
            queue.put(event("github:1"));
            queue.put(event("github:2"));
            assertThat(queue.take(1)).hasSize(1);
            server.stop();
            assertThatThrownBy(() -> queue.put(event("github:3")))
                    .isInstanceOf(QueueException.class)
                    .hasMessage("The Redis of the queue at 127.0.0.1:%d cannot be reached or refuses: try again later."
                            .formatted(port));
            server = running();

            assertThat(queue.put(event("github:3"))).isTrue();
            assertThat(queue.put(event("github:2"))).isFalse();
            Thread.sleep(RULES.lease().toMillis() + 100);
            assertThat(queue.take(10))
                    .extracting(claim -> claim.event().id())
                    .containsExactlyInAnyOrder("github:1", "github:2", "github:3");
        }
    }

    @Test
    void shouldGoOnWhenSomebodyEmptiedRedis() {
        try (var queue = open(RULES)) {
            queue.put(event("github:1"));
            empty();

            assertThat(queue.take(10)).isEmpty();
            assertThat(queue.put(event("github:1"))).isTrue();
            assertThat(queue.take(10)).hasSize(1);
        }
    }

    @Test
    void shouldNotRepeatAnAddressThatIsNone() {
        for (var url : List.of("http://:secret@host", "redis//host", "x")) {
            assertThatThrownBy(() -> RedisAddress.parse(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("THROUGHLINE_QUEUE_URI")
                    .hasMessageNotContaining("secret");
        }
    }
}
