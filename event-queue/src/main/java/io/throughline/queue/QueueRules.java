// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import java.time.Duration;

/**
 * How events are retried and how long they are remembered.
 *
 * @param lease how long an event stays with a worker that is not heard of
 * @param failuresMax so many failures make a dead letter
 * @param firstPause before the second try; each further pause is six times as long
 * @param claimsMax an event that was taken so often and never reported on kills its workers: it is set aside
 * @param remembered how long an event that is done is known, so that a late second delivery changes nothing
 * @param deadKept how long dead letters are kept
 */
public record QueueRules(
        Duration lease, int failuresMax, Duration firstPause, int claimsMax, Duration remembered, Duration deadKept) {

    /** A lease of a minute, three tries with pauses of ten seconds and a minute; known a week, dead a month. */
    public static QueueRules usual() {
        return new QueueRules(
                Duration.ofMinutes(1), 3, Duration.ofSeconds(10), 10, Duration.ofDays(7), Duration.ofDays(30));
    }

    /** @param failures so far, 1 or more */
    Duration pause(int failures) {
        return firstPause.multipliedBy((long) Math.pow(6, Math.min(failures, 6) - 1));
    }

    String neverReported(int claims) {
        return "It was taken %d times by workers that ended before they reported on it.".formatted(claims);
    }
}
