// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import java.util.Locale;
import java.util.Optional;

/** How widely a document may be read, from widest to narrowest; also a person's clearance. */
public enum AccessLevel {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    /** Never covered by clearance alone: only a grant or the admin role opens it. */
    RESTRICTED;

    /** The value of {@link PropertyKeys#ACCESS_LEVEL}, for example {@code internal}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person cleared for this level may read a document of {@code level} without any grant. */
    public boolean covers(AccessLevel level) {
        return level != RESTRICTED && level.ordinal() <= ordinal();
    }

    /** Reads a level as people write it, in any case; empty when there is no such level. */
    public static Optional<AccessLevel> parse(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        for (var level : values()) {
            if (level.value().equals(wanted)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
