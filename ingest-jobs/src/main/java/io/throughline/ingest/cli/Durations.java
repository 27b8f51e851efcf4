// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.cli;

import io.throughline.ingest.model.SourceException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Durations as people write them: a number and a unit. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(s|m|h|d)");

    private Durations() {}

    /** @throws SourceException when the text is no duration of at least a second */
    static Duration parse(String option, String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches() || parts.group(1).matches("0+")) {
            throw SourceException.usage(
                    "%s is %s, allowed is a number above 0 with s, m, h or d, for example 5m.".formatted(option, text));
        }
        var count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
