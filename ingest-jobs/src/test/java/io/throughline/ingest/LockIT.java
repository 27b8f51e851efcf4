// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.names.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

// [test->TL-SPEC-2]
class LockIT {
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void shouldRefuseASecondRunWithOneSentenceAndLetItInAfterwards() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = new MemorySource("slow").item("a", "1", () -> new byte[0], record -> {
            running.countDown();
            await(release);
            return List.of(MemorySource.document("A", DocumentType.PAGE, "A", "a"));
        });
        var first = CompletableFuture.supplyAsync(() -> database.ingest(slow));
        running.await();

        assertThatThrownBy(() -> database.ingest(new MemorySource("second")))
                .isInstanceOf(IngestException.class)
                .hasMessageStartingWith("Another ingest is writing to this graph (")
                .hasMessageContaining("process " + ProcessHandle.current().pid());

        release.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS).items().written()).isEqualTo(1);
        assertThat(database.ingest(new MemorySource("second")).items().written())
                .isZero();
    }

    @Test
    void shouldTakeTheLockOfADeadProcessOfThisMachineThoughItsHeartBeatJustNow() {
        database.ingest(new MemorySource("s"));
        hold(hostName(), 999_999_999L, "datetime()");

        assertThat(database.ingest(new MemorySource("s")).items().written()).isZero();
    }

    @Test
    void shouldTakeTheLockOfAnotherMachineWhoseHeartStopped() {
        database.ingest(new MemorySource("s"));
        hold("elsewhere", 1, "datetime() - duration('PT1H')");

        assertThat(database.ingest(new MemorySource("s")).items().written()).isZero();
    }

    @Test
    void shouldStopARunWhoseLockWasTakenOver() {
        var stolen = new MemorySource("s").item("a", "1", () -> new byte[0], record -> {
            database.query("MATCH (l:IngestLock) SET l.owner = 'somebody else'");
            return List.of(MemorySource.document("A", DocumentType.PAGE, "A", "a"));
        });

        assertThatThrownBy(() -> database.ingest(stolen)).hasMessageContaining("another one took over");
        assertThat(database.value("MATCH (d:Document) RETURN count(d)")).isEqualTo(0L);
    }

    private void hold(String host, long processId, String heartbeat) {
        database.query(
                "MATCH (l:IngestLock) SET l.owner = 'x', l.host = $host, l.processId = $processId, l.processStarted = 1, "
                        + "l.who = 'somebody', l.acquiredAt = datetime(), l.heartbeat = " + heartbeat,
                Map.of("host", host, "processId", processId));
    }

    private static String hostName() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "localhost";
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
