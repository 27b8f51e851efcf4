// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.queue.EventQueue;
import io.throughline.queue.EventQueues;
import io.throughline.standalone.settings.UserFailure;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/** The queue of events: in the database, or in the Redis that the environment names. */
public final class Queues {
    private Queues() {}

    /** Refuses an address that is none, before anything is started. */
    public static void check(Map<String, String> environment) {
        try {
            EventQueues.check(environment.getOrDefault(EventQueues.QUEUE_URI, ""));
        } catch (IllegalArgumentException e) {
            throw UserFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** @param driver stays open */
    public static EventQueue open(Driver driver, Map<String, String> environment) {
        check(environment);
        return EventQueues.open(
                driver, SessionConfig.defaultConfig(), environment.getOrDefault(EventQueues.QUEUE_URI, ""));
    }
}
