// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.settings.UserFailure;

/** A key that nothing comes of. What does not exist and what may not be read are told alike. */
final class NoDocument {
    private NoDocument() {}

    static UserFailure named(String key, String principal) {
        return UserFailure.failure(
                "There is no document `%s` that `%s` may read: `throughline search` finds keys by words."
                        .formatted(key, principal));
    }
}
