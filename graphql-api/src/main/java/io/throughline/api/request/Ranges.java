// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.request;

import org.jspecify.annotations.Nullable;

/** Numbers that clients send, held to what is allowed. */
public final class Ranges {
    private Ranges() {}

    /** @throws RequestException when the value is below 1 or above {@code max} */
    public static int within(String argument, @Nullable Integer value, int ifAbsent, int max) {
        return within(argument, value, ifAbsent, 1, max);
    }

    /** @throws RequestException when the value is below {@code min} or above {@code max} */
    public static int within(String argument, @Nullable Integer value, int ifAbsent, int min, int max) {
        int chosen = value == null ? ifAbsent : value;
        if (chosen < min || chosen > max) {
            throw RequestException.badArgument(argument, chosen, min + " to " + max);
        }
        return chosen;
    }

    /** @throws RequestException when the value is below 0, above 1 or no number */
    public static double share(String argument, @Nullable Double value, double ifAbsent) {
        double chosen = value == null ? ifAbsent : value;
        if (!(chosen >= 0 && chosen <= 1)) {
            throw RequestException.badArgument(argument, chosen, "0 to 1");
        }
        return chosen;
    }
}
