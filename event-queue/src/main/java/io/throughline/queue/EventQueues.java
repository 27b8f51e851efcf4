// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/** Which queue is used. */
public final class EventQueues {
    /** The variable that names the Redis of the queue; without it the database holds the queue. */
    public static final String QUEUE_URI = "THROUGHLINE_QUEUE_URI";

    private EventQueues() {}

    /**
     * @param driver stays open
     * @param redisUri blank for the queue in the database
     * @throws IllegalArgumentException when the URL is none of Redis, with a sentence that does not repeat it
     */
    public static EventQueue open(Driver driver, SessionConfig session, String redisUri) {
        return redisUri.isBlank()
                ? new GraphQueue(driver, session, QueueRules.usual())
                : new RedisQueue(RedisAddress.parse(redisUri), QueueRules.usual());
    }

    /** @throws IllegalArgumentException as {@link #open} does; nothing is opened */
    public static void check(String redisUri) {
        if (!redisUri.isBlank()) {
            RedisAddress.parse(redisUri);
        }
    }
}
