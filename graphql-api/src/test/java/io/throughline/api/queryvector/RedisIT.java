// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.queryvector;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.throughline.api.request.RequestScope;
import io.throughline.api.support.Relay;
import io.throughline.embedding.ModelCard;
import io.throughline.embedding.TextEmbedder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.embedded.RedisServer;

/** Query vectors beside a real Redis that is there, gone, slow, or holds rubbish. */
@Timeout(120)
class RedisIT {
    private static final int PORT = Relay.freePort();

    private static RedisServer server;

    private final AtomicInteger computed = new AtomicInteger();

    @BeforeAll
    static void startRedis() throws IOException {
        server = RedisServer.newRedisServer()
                .port(PORT)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
    }

    @AfterAll
    static void stopRedis() throws IOException {
        server.stop();
    }

    @Test
    void shouldShareVectorsAmongServicesOfOneModel() throws InterruptedException {
        try (var redis = new RedisVectors(uri(PORT))) {
            awaitConnection(redis);
            assertThat(service(redis, "m1").of("battery", scope()).values()).containsExactly(0.6f, 0.8f);
            awaitEntry(redis, "m1", "battery");
            assertThat(service(redis, "m1").of("battery", scope()).values()).containsExactly(0.6f, 0.8f);
            assertThat(computed).hasValue(1);

            service(redis, "m2").of("battery", scope());
            assertThat(computed).hasValue(2);
        }
    }

    @Test
    void shouldComputeOnceForAService() throws InterruptedException {
        try (var redis = new RedisVectors(uri(PORT))) {
            var vectors = service(redis, "m3");

            vectors.of("again", scope());
            vectors.of("again", scope());

            assertThat(computed).hasValue(1);
        }
    }

    @Test
    void shouldKeepTheWordsOutOfRedisAndForgetAfterAWhile() throws InterruptedException {
        try (var redis = new RedisVectors(uri(PORT));
                var client = RedisClient.create(uri(PORT))) {
            awaitConnection(redis);
            service(redis, "m4").of("salary of the chairman", scope());
            awaitEntry(redis, "m4", "salary of the chairman");
            var commands = client.connect().sync();

            assertThat(commands.keys("*"))
                    .isNotEmpty()
                    .allMatch(key -> key.startsWith("throughline:query-vector:"))
                    .noneMatch(key -> key.contains("salary"));
            assertThat(commands.keys("*"))
                    .allSatisfy(key -> assertThat(commands.ttl(key)).isPositive());
        }
    }

    @Test
    void shouldNotTrustEntriesOfAnotherWidth() throws InterruptedException {
        try (var redis = new RedisVectors(uri(PORT))) {
            awaitConnection(redis);
            redis.put("m5", "odd", new float[] {1});
            awaitEntry(redis, "m5", "odd", 1);

            assertThat(service(redis, "m5").of("odd", scope()).values()).containsExactly(0.6f, 0.8f);
            assertThat(computed).hasValue(1);
        }
    }

    @Test
    void shouldDoWithoutRedis() {
        try (var redis = new RedisVectors(uri(Relay.freePort()))) {
            assertAnswersWithout(redis);
        }
    }

    @Test
    void shouldDoWithoutARedisThatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var redis = new RedisVectors(uri(silent.getLocalPort()))) {
            assertAnswersWithout(redis);
        }
    }

    @Test
    void shouldRideOutARestartOfRedis() throws Exception {
        var port = Relay.freePort();
        var relay = Relay.open(port, java.net.URI.create(uri(PORT)));
        try (var redis = new RedisVectors(uri(port))) {
            awaitConnection(redis);
            service(redis, "m6").of("before", scope());
            awaitEntry(redis, "m6", "before");
            relay.close();
            assertAnswersWithout(redis);
            relay = Relay.open(port, java.net.URI.create(uri(PORT)));
            awaitEntry(redis, "m6", "before");
        } finally {
            relay.close();
        }
    }

    private void assertAnswersWithout(SharedVectors redis) {
        var vectors = service(redis, "m-away");
        for (var query = 0; query < 20; query++) {
            assertThat(vectors.of("query " + query, scope()).values()).hasSize(2);
        }
    }

    private static void awaitConnection(RedisVectors redis) throws InterruptedException {
        redis.put("probe", "probe", new float[] {1, 2});
        var giveUp = Instant.now().plusSeconds(60);
        while (redis.get("probe", "probe", 2).isEmpty()) {
            assertThat(Instant.now()).isBefore(giveUp);
            Thread.sleep(20);
            redis.put("probe", "probe", new float[] {1, 2});
        }
    }

    private static void awaitEntry(RedisVectors redis, String model, String query) throws InterruptedException {
        awaitEntry(redis, model, query, 2);
    }

    /** Entries are written behind the answer, and a lost connection comes back after at most 30 s. */
    private static void awaitEntry(RedisVectors redis, String model, String query, int dimensions)
            throws InterruptedException {
        var giveUp = Instant.now().plusSeconds(90);
        while (redis.get(model, query, dimensions).isEmpty()) {
            assertThat(Instant.now()).isBefore(giveUp);
            Thread.sleep(20);
        }
    }

    private QueryVectors service(SharedVectors redis, String checksum) {
        return new QueryVectors(QueryModel.shared(() -> new CountingEmbedder(checksum)), redis);
    }

    private static RequestScope scope() {
        return new RequestScope("local", Duration.ofSeconds(10), 100);
    }

    private static String uri(int port) {
        return "redis://127.0.0.1:" + port;
    }

    private final class CountingEmbedder implements TextEmbedder {
        private final ModelCard card;

        CountingEmbedder(String checksum) {
            card = new ModelCard("test", checksum, 2, 512, "cls", "", "Apache-2.0");
        }

        @Override
        public ModelCard card() {
            return card;
        }

        @Override
        public int countTokens(String text) {
            return 1;
        }

        @Override
        public float[] embedQuery(String text) {
            computed.incrementAndGet();
            return new float[] {0.6f, 0.8f};
        }

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
