// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import redis.embedded.RedisServer;

/** Database, Redis, service and worker, each in a process of its own that can be ended with {@code kill -9} and started again. */
final class FourParts implements AutoCloseable {
    /** In the order in which they start. */
    enum Part {
        DATABASE,
        REDIS,
        SERVICE,
        WORKER
    }

    private final Path folder;
    private final int port = BuiltProcess.freePort();
    private final int redisPort = BuiltProcess.freePort();
    private final Map<String, String> environment = new HashMap<>();
    private DatabaseProcess database;
    private BuiltProcess service;
    private BuiltProcess worker;

    /** @param secret of webhooks */
    FourParts(Path folder, String secret) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve("redis"));
        database = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        environment.putAll(Map.of(
                "THROUGHLINE_NEO4J_URI", database.boltUri().toString(),
                "THROUGHLINE_NEO4J_USER", database.user(),
                "THROUGHLINE_NEO4J_PASSWORD", database.password(),
                "THROUGHLINE_QUEUE_URI", "redis://127.0.0.1:" + redisPort,
                "THROUGHLINE_WEBHOOK_SECRET_JIRA", secret,
                "SERVER_PORT", Integer.toString(port)));
        startRedis();
        service = startService();
        worker = startWorker();
        service.awaitReadiness(port);
    }

    int port() {
        return port;
    }

    Driver driver() {
        return GraphDatabase.driver(database.boltUri(), AuthTokens.basic(database.user(), database.password()));
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Reads a source to its end. */
    void ingest(String source) throws Exception {
        var ingest = BuiltProcess.start(folder, environment, "ingest", "io.throughline.ingest.cli.IngestMain", source);
        assertThat(ingest.process().waitFor(240, TimeUnit.SECONDS)).isTrue();
        assertThat(ingest.process().exitValue()).as(ingest.said()).isZero();
    }

    void kill(Part part) throws Exception {
        switch (part) {
            case DATABASE -> {
                ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
                database.onExit().get(120, TimeUnit.SECONDS);
            }
            case REDIS -> end(redis().orElseThrow());
            case SERVICE -> end(service.process().toHandle());
            case WORKER -> end(worker.process().toHandle());
        }
    }

    boolean serviceStopsWhenAsked() throws InterruptedException {
        service.process().destroy();
        return service.process().waitFor(120, TimeUnit.SECONDS);
    }

    void start(Part part) throws Exception {
        switch (part) {
            case DATABASE ->
                database = DatabaseProcess.start(
                        database.settings().onPort(database.boltUri().getPort()));
            case REDIS -> startRedis();
            case SERVICE -> service = startService();
            case WORKER -> worker = startWorker();
        }
    }

    @Override
    public void close() {
        end(worker.process().toHandle());
        end(service.process().toHandle());
        redis().ifPresent(FourParts::end);
        database.close();
    }

    private static Optional<ProcessHandle> redis() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("redis-server"))
                .findFirst();
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void startRedis() throws IOException {
        RedisServer.newRedisServer()
                .port(redisPort)
                .bind("127.0.0.1")
                .setting("dir " + folder.resolve("redis"))
                .setting("appendonly yes")
                .setting("save \"\"")
                .build()
                .start();
    }

    private BuiltProcess startService() throws IOException {
        return BuiltProcess.start(folder, environment, "service", "io.throughline.api.ThroughlineService");
    }

    private BuiltProcess startWorker() throws IOException {
        return BuiltProcess.start(folder, environment, "worker", "io.throughline.standalone.Throughline", "worker");
    }
}
