// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something that dies is started again: at most so many times in a span that moves with time. */
final class RestartPolicy {
    private final int restartsMax;
    private final Duration span;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartPolicy(int restartsMax, Duration span) {
        this.restartsMax = restartsMax;
        this.span = span;
    }

    /** Three times in five minutes: more often, and something is wrong that a restart does not mend. */
    static RestartPolicy forTheDatabase() {
        return new RestartPolicy(3, Duration.ofMinutes(5));
    }

    /** Counts a restart when one more is allowed. */
    synchronized boolean allows(Instant now) {
        while (!restarts.isEmpty() && restarts.getFirst().plus(span).isBefore(now)) {
            restarts.removeFirst();
        }
        if (restarts.size() >= restartsMax) {
            return false;
        }
        restarts.addLast(now);
        return true;
    }

    /** Restarts that count now, this one included: for the message. */
    synchronized int counted() {
        return restarts.size();
    }
}
