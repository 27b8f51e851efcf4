// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One part of the system in a process of its own, from the folder that the build assembles, told by environment only. */
record BuiltProcess(Process process, Path log) {
    private static final Path LIBRARIES = Path.of(System.getProperty("throughline.root", ".."))
            .resolve("standalone/target/lib")
            .toAbsolutePath()
            .normalize();

    /**
     * @param folder gets what the process says, in {@code name.log}, behind what an earlier one of the name said
     * @param words the main class and its arguments
     */
    static BuiltProcess start(Path folder, Map<String, String> environment, String name, String... words)
            throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(words));
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try (var jars = Files.list(LIBRARIES)) {
            builder.environment()
                    .put("CLASSPATH", jars.map(Path::toString).sorted().collect(Collectors.joining(":")));
        }
        return new BuiltProcess(builder.start(), log);
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Waits until the service on this port is ready to answer. */
    void awaitReadiness(int port) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .build();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (System.nanoTime() < deadline) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The service did not become ready; it said:\n" + said());
    }

    String said() throws IOException {
        return Files.readString(log);
    }
}
