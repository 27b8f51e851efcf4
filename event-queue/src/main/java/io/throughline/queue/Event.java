// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Something that a service told us.
 *
 * @param id the same for every delivery of the same event, at most 300 characters
 * @param service its name in lower case, for example {@code github}
 * @param kind what the service calls it where that is not in the body, for example {@code issues}; may be empty
 * @param body a JSON object as it was sent
 */
public record Event(String id, String service, String kind, String body, Instant receivedAt) {
    private static final Pattern ID = Pattern.compile("[!-~]{1,300}");

    public Event {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id has %,d characters, allowed are 1 to 300 visible ones of ASCII".formatted(id.length()));
        }
    }
}
