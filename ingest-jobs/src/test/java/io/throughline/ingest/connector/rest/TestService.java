// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real HTTP server on loopback that answers as a test says, and can be told to fail first. */
public final class TestService implements AutoCloseable {
    /** Impatient enough for tests, patient enough for a busy machine. */
    public static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), 3, Duration.ofMillis(1), Duration.ofSeconds(5));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param cutOff whether the connection ends in the middle of the body */
    public record Reply(int status, Map<String, String> headers, String body, Duration delay, boolean cutOff) {
        public static Reply json(String body) {
            return new Reply(200, Map.of(), body, Duration.ZERO, false);
        }

        public static Reply json(JsonNode body) {
            return json(body.toString());
        }

        /** Bytes as they are. */
        public static Reply file(byte[] bytes) {
            var body = new String(bytes, StandardCharsets.ISO_8859_1);
            return new Reply(200, Map.of("Content-Type", "application/octet-stream"), body, Duration.ZERO, false);
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), "{\"message\": \"no\"}", Duration.ZERO, false);
        }

        public Reply with(String header, String value) {
            return new Reply(status, Map.of(header, value), body, delay, cutOff);
        }

        public Reply slow(Duration pause) {
            return new Reply(status, headers, body, pause, cutOff);
        }

        public Reply broken() {
            return new Reply(status, headers, body, delay, true);
        }
    }

    static {
        // Else each small answer waits for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> faults = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile Function<String, Reply> answers = path -> Reply.status(404);

    public TestService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** @param paths from path and query to the answer */
    public TestService answering(Function<String, Reply> paths) {
        answers = paths;
        return this;
    }

    /** Answers the next requests so, before any other answer. */
    public TestService failing(Reply... replies) {
        synchronized (faults) {
            faults.addAll(List.of(replies));
        }
        return this;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Paths with queries, in order. */
    public List<String> asked() {
        return asked;
    }

    public List<String> authorizations() {
        return authorizations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        asked.add(path);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Reply reply;
        synchronized (faults) {
            reply = faults.poll();
        }
        if (reply == null) {
            reply = answers.apply(path);
        }
        try (exchange) {
            Thread.sleep(reply.delay().toMillis());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean isFile = reply.headers().containsKey("Content-Type");
            var body = reply.body().getBytes(isFile ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), reply.cutOff() ? body.length + 100 : Math.max(body.length, 1));
            exchange.getResponseBody().write(body.length == 0 ? new byte[] {' '} : body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One page of a list. @param page counted from 1 */
    public static JsonNode page(List<? extends JsonNode> entries, int page, int size) {
        var array = JSON.createArrayNode();
        entries.stream().skip((page - 1L) * size).limit(size).forEach(array::add);
        return array;
    }

    /** The value of a parameter in a path with a query; {@code fallback} when it has none. */
    public static String parameter(String path, String name, String fallback) {
        int question = path.indexOf('?');
        return question < 0
                ? fallback
                : ServiceAddress.parameters(path.substring(question + 1)).getOrDefault(name, fallback);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
