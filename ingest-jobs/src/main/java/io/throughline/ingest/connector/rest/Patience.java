// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait for an answer, how often to ask again and how long to pause before.
 *
 * @param answer for one whole answer, from the first byte sent to the last one received
 * @param attempts in all, 1 or more
 * @param firstPause before the second attempt; each further pause is twice as long
 * @param longestPause that a service may ask for; one that wants more fails the request
 */
public record Patience(Duration answer, int attempts, Duration firstPause, Duration longestPause) {
    private static final int DOUBLINGS_MAX = 6;

    /** 60 seconds for an answer, 6 attempts, pauses from half a second; up to an hour when the service says so. */
    public static Patience usual() {
        return new Patience(Duration.ofSeconds(60), 6, Duration.ofMillis(500), Duration.ofHours(1));
    }

    /** The pause after a failed attempt, counted from 1: somewhere in the upper half, so that clients do not keep step. */
    Duration backoff(int attempt) {
        long whole = firstPause.toMillis() << Math.min(attempt - 1, DOUBLINGS_MAX);
        return Duration.ofMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    /** What the service asks for: {@code Retry-After} as seconds or as a date, or GitHub's moment of the next quota. */
    static Optional<Duration> asked(HttpHeaders headers, Instant now) {
        var retryAfter = headers.firstValue("Retry-After").flatMap(text -> retryAfter(text.strip(), now));
        if (retryAfter.isPresent()) {
            return retryAfter;
        }
        if (!headers.firstValue("X-RateLimit-Remaining").orElse("").equals("0")) {
            return Optional.empty();
        }
        return headers.firstValue("X-RateLimit-Reset")
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> positive(Duration.between(now, Instant.ofEpochSecond(Long.parseLong(text) + 1))));
    }

    private static Optional<Duration> retryAfter(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var moment = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Optional.of(positive(Duration.between(now, moment)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
