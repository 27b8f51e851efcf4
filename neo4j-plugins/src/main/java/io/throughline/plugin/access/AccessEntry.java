// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.access;

import io.throughline.names.AccessLevel;
import java.util.List;

/**
 * One interned combination of level and grants.
 *
 * @param aclKey the key that documents and chunks carry
 * @param grantees {@code user:ID} and {@code group:ID} entries
 */
public record AccessEntry(String aclKey, AccessLevel level, List<String> grantees) {
    public AccessEntry {
        grantees = List.copyOf(grantees);
    }

    /** The entry of documents without any grant: their key is the level itself. */
    public static AccessEntry of(AccessLevel level) {
        return new AccessEntry(level.value(), level, List.of());
    }
}
