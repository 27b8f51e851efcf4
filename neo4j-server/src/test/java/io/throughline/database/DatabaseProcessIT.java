// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

// [test->TL-SPEC-13] [test->TL-US-20]
@Timeout(180)
class DatabaseProcessIT {
    @TempDir
    Path data;

    @Test
    void shouldKeepDataAcrossRestartsAndLeaveNoProcess() {
        var first = DatabaseProcess.start(DatabaseSettings.forTests(data));
        try {
            run(first, "CREATE (:Kept {value: 42})");

            assertThatThrownBy(() -> DatabaseProcess.start(DatabaseSettings.forTests(data)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("in use by process " + first.pid());
            assertThatThrownBy(() -> verify(first, "neo4j"))
                    .as("the well-known first password")
                    .isInstanceOf(AuthenticationException.class);
        } finally {
            first.close();
        }
        assertThat(first.onExit()).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
        assertThat(ProcessHandle.of(first.pid()).filter(ProcessHandle::isAlive)).isEmpty();

        try (var second = DatabaseProcess.start(DatabaseSettings.forTests(data))) {
            assertThat(run(second, "MATCH (k:Kept) RETURN k.value AS value")).isEqualTo(42);
        }
    }

    @Test
    void shouldEndWhenItsParentIsKilledAndRecoverAfterwards() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dthroughline.root=" + System.getProperty("throughline.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = parent.inputReader().readLine();
        assertThat(line).as("what the parent printed").isNotNull();
        var child = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly().waitFor();

        assertThat(child.onExit()
                        .completeOnTimeout(child, 60, TimeUnit.SECONDS)
                        .join()
                        .isAlive())
                .as("the database outlived its parent")
                .isFalse();
        try (var database = DatabaseProcess.start(DatabaseSettings.forTests(data))) {
            assertThat(run(database, "MATCH (w:WrittenBeforeTheKill) RETURN count(w) AS value"))
                    .isEqualTo(1);
            var killed = ProcessHandle.of(database.pid()).orElseThrow();
            killed.destroyForcibly();
            assertThat(database.onExit().get(60, TimeUnit.SECONDS)).isNotZero();
            assertThat(database.isAlive()).isFalse();
        }
    }

    // [test->TL-US-17]
    @Test
    void shouldNameTheTakenPortBeforeStartingAnything() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = DatabaseSettings.forTests(data).onPort(other.getLocalPort());

            assertThatThrownBy(() -> DatabaseProcess.start(settings))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .hasMessageContaining("--bolt-port");
        }
        assertThat(data.resolve("neo4j")).doesNotExist();
    }

    // [test->TL-US-17]
    @Test
    void shouldSayThatTheDiskIsFull() throws Exception {
        Files.createDirectories(data);
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", data.toString())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
        assumeTrue(mounted, "mount is not allowed here, so no disk can be made full");
        try {
            assertThatThrownBy(() -> DatabaseProcess.start(DatabaseSettings.forTests(data)))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("The disk that holds " + data + " is full")
                    .hasMessageNotContaining("\n");
        } finally {
            new ProcessBuilder("umount", data.toString()).start().waitFor();
        }
    }

    private static int run(DatabaseProcess database, String query) {
        try (var driver = connect(database, database.password())) {
            var records = driver.executableQuery(query).execute().records();
            return records.isEmpty() ? 0 : records.get(0).get("value").asInt();
        }
    }

    private static void verify(DatabaseProcess database, String password) {
        try (var driver = connect(database, password)) {
            driver.verifyConnectivity();
        }
    }

    private static Driver connect(DatabaseProcess database, String password) {
        return GraphDatabase.driver(database.boltUri(), AuthTokens.basic(database.user(), password));
    }
}
