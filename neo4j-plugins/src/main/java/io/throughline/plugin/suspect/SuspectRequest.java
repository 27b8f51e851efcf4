// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suspect;

import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A validated question.
 *
 * @param products names of products of which an end has to be; empty for all
 * @param relationshipTypes types to look at
 * @param kinds {@code meaning}, {@code cosmetic}; empty for both
 * @param limit how many rows at most
 * @param asOf the moment whose links are looked at; null for now
 */
public record SuspectRequest(
        Set<String> products,
        List<String> relationshipTypes,
        Set<String> kinds,
        int limit,
        @Nullable ZonedDateTime asOf) {
    /** What claims something about its ends. A mention was made at its time and stays true. */
    public static final List<String> DEFAULT_TYPES = RelationshipTypes.TRACE.stream()
            .filter(type -> !type.equals(RelationshipTypes.MENTIONS))
            .toList();

    public SuspectRequest {
        products = Set.copyOf(products);
        relationshipTypes = List.copyOf(relationshipTypes);
        kinds = Set.copyOf(kinds);
    }
}
