// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import java.time.Instant;

/**
 * An {@code up} that serves a data folder, as it tells the commands beside it.
 *
 * @param pid its process
 * @param startedMillis when that process started, which tells it from a later one with the same id
 * @param port of the service on the loopback interface
 * @param boltUri of the database
 */
public record RunningInstance(long pid, long startedMillis, int port, String boltUri) {
    /** This process. */
    public static RunningInstance self(int port, String boltUri) {
        var process = ProcessHandle.current();
        return new RunningInstance(process.pid(), startOf(process), port, boltUri);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process) == startedMillis)
                .isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
