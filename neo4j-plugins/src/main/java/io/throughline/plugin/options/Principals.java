// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import org.jspecify.annotations.Nullable;

/** The principal argument that every reading procedure takes. */
public final class Principals {
    private Principals() {}

    /** @throws InvalidInput when there is none: an unknown principal reads nothing, a forgotten one is a mistake */
    public static String read(@Nullable String principal) {
        if (principal == null) {
            throw new InvalidInput("`principal` is null, the id of a user is needed.");
        }
        return principal;
    }
}
