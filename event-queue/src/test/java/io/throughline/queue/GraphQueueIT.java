// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.DatabaseProcess;
import io.throughline.database.DatabaseSettings;
import io.throughline.schema.Schema;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;

class GraphQueueIT extends EventQueueContract {
    @TempDir
    private static Path folder;

    private static DatabaseProcess process;
    private static Driver driver;

    @BeforeAll
    static void startDatabase() {
        process = DatabaseProcess.start(DatabaseSettings.forTests(folder.resolve("data")));
        driver = GraphDatabase.driver(process.boltUri(), AuthTokens.basic(process.user(), process.password()));
        new Schema(driver).apply(4);
    }

    @AfterAll
    static void stopDatabase() {
        driver.close();
        process.close();
    }

    @Override
    EventQueue open(QueueRules rules) {
        return new GraphQueue(driver, SessionConfig.defaultConfig(), rules);
    }

    @Override
    void empty() {
        driver.executableQuery("MATCH (e:QueuedEvent) DELETE e").execute();
    }

    @Test
    void shouldSayThatItIsAway() {
        var briefly = Config.builder()
                .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                .build();
        try (var nowhere = GraphDatabase.driver("bolt://127.0.0.1:1", briefly)) {
            var queue = new GraphQueue(nowhere, SessionConfig.defaultConfig(), RULES);

            assertThatThrownBy(() -> queue.put(event("github:1")))
                    .isInstanceOf(QueueException.class)
                    .hasMessageStartingWith("The database, which holds the queue, cannot be reached");
        }
    }

    /** So it is for a worker that waits for the database when everything stops. */
    @Test
    void shouldSayThatItIsAwayWhenItsDriverWasClosed() {
        var closed = GraphDatabase.driver(process.boltUri());
        closed.close();
        var queue = new GraphQueue(closed, SessionConfig.defaultConfig(), RULES);

        assertThatThrownBy(() -> queue.take(1)).isInstanceOf(QueueException.class);
        assertThatThrownBy(queue::state).isInstanceOf(QueueException.class);
    }
}
