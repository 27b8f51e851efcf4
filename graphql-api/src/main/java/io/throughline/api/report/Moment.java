// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment, or the name of one that the graph knows.
 *
 * @param at null until the name is looked up
 * @param baseline blank when it was given as a time
 */
public record Moment(@Nullable ZonedDateTime at, String baseline) {
    /** A name never looks like a time, for it begins with a letter. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    /** What a name has to be, for a message. */
    public static final String NAME_FORM = "1 to 64 letters, digits, dots, dashes and underscores, a letter first";

    static Moment of(ZonedDateTime at) {
        return new Moment(at, "");
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** @throws IllegalStateException when it is a name that was not looked up */
    ZonedDateTime time() {
        if (at == null) {
            throw new IllegalStateException("baseline " + baseline + " is not looked up");
        }
        return at;
    }

    /** For people. */
    String text() {
        return Times.utc(at) + (baseline.isEmpty() ? "" : " (baseline " + baseline + ")");
    }
}
