// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import org.neo4j.driver.Record;

/** Which process holds a lock, exactly enough to tell whether it still lives when it is one of this machine. */
record LockHolder(String host, long processId, long processStarted, String who) {
    static LockHolder self() {
        var process = ProcessHandle.current();
        var who = "%s on %s, process %d".formatted(System.getProperty("user.name", "?"), hostName(), process.pid());
        return new LockHolder(hostName(), process.pid(), started(process), who);
    }

    static LockHolder of(Record lock) {
        return new LockHolder(
                lock.get("host").asString(""),
                lock.get("processId").asLong(-1),
                lock.get("processStarted").asLong(-1),
                lock.get("who").asString(""));
    }

    boolean isGoneFromThisMachine(LockHolder self) {
        return host.equals(self.host) && !isRunning();
    }

    boolean isAliveOnThisMachine(LockHolder self) {
        return host.equals(self.host) && isRunning();
    }

    private boolean isRunning() {
        return ProcessHandle.of(processId)
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == processStarted)
                .isPresent();
    }

    /** Tells a process from a later one with the same id. */
    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
