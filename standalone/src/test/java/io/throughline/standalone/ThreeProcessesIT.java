// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Database, service and worker as three processes, from the folders that the build assembles and with environment only. */
// [test->TL-US-19]
@Timeout(600)
class ThreeProcessesIT {
    private static final Path LIBRARIES = Path.of(System.getProperty("throughline.root", ".."))
            .resolve("standalone/target/lib")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path folder;

    @Test
    void shouldServeWhatAnotherProcessIngested() throws Exception {
        var port = freePort();
        try (var database = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")))) {
            var environment = Map.of(
                    "THROUGHLINE_NEO4J_URI", database.boltUri().toString(),
                    "THROUGHLINE_NEO4J_USER", database.user(),
                    "THROUGHLINE_NEO4J_PASSWORD", database.password(),
                    "SERVER_PORT", Integer.toString(port));
            var service = java(environment, "service", "io.throughline.api.ThroughlineService");
            try {
                var worker = java(
                        environment, "worker", "io.throughline.ingest.cli.IngestMain", "csv:" + Shop.writeTo(folder));
                assertThat(worker.waitFor(240, TimeUnit.SECONDS)).isTrue();
                assertThat(worker.exitValue()).as(log("worker")).isZero();
                awaitReadiness(port);

                Shop.assertServed(new GraphqlClient(port));
            } finally {
                service.destroy();
                assertThat(service.waitFor(120, TimeUnit.SECONDS))
                        .as("the service stops when asked")
                        .isTrue();
            }
        }
    }

    private Process java(Map<String, String> environment, String name, String... words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        try (var jars = Files.list(LIBRARIES)) {
            builder.environment()
                    .put("CLASSPATH", jars.map(Path::toString).sorted().collect(Collectors.joining(":")));
        }
        return builder.start();
    }

    private void awaitReadiness(int port) throws Exception {
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
        throw new AssertionError("The service did not become ready; it said:\n" + log("service"));
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
