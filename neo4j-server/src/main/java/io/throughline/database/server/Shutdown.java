// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;

/** Ends this process cleanly and soon, whether its parent ended or a signal asks for it. */
final class Shutdown {
    private static final long DEADLINE_MILLIS = 3_500;

    private volatile @Nullable DatabaseManagementService service;

    /** Ends this process when the parent closes the other end, which the operating system does for a killed one. */
    void onParentsEnd(InputStream parent) {
        var watch = new Thread(
                () -> {
                    try {
                        while (parent.read() >= 0) {}
                    } catch (IOException e) {
                        e.printStackTrace();
                    }
                    System.exit(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** From now on the end of this process stops the service first. */
    void with(DatabaseManagementService started) {
        service = started;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "database-stop"));
    }

    /** A store that is not closed in time recovers from its transaction log at the next start; nothing is lost. */
    private void stop() {
        var done = new CountDownLatch(1);
        var worker = new Thread(
                () -> {
                    var running = service;
                    if (running != null) {
                        running.shutdown();
                    }
                    done.countDown();
                },
                "database-stop-worker");
        worker.setDaemon(true);
        worker.start();
        try {
            if (!done.await(DEADLINE_MILLIS, TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
