// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import org.jspecify.annotations.Nullable;

/** The principal argument that every reading procedure takes. */
public final class Principals {
    private Principals() {}

    /** @throws InvalidInput when there is none: an unknown principal reads nothing, a forgotten one is a mistake */
    public static String read(@Nullable String principal) {
        return required("principal", principal, "the id of a user");
    }

    /** @throws InvalidInput when the argument is null */
    public static String required(String argument, @Nullable String value, String needed) {
        if (value == null) {
            throw new InvalidInput("`%s` is null, %s is needed.".formatted(argument, needed));
        }
        return value;
    }
}
