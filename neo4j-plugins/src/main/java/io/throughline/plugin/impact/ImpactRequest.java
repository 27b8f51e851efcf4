// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.trace.TraceRequest;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A validated question.
 *
 * @param keys distinct documents that change
 * @param depth how many links away at most, from 1
 * @param uses how often a path may go from code to code that uses it
 * @param limit how many rows at most, the changed ones included
 * @param minConfidence of a path, in [0, 1]
 * @param people how many people at most are named in a row
 * @param relationshipTypes types to follow
 * @param asOf the moment whose graph is looked at; null for now
 */
public record ImpactRequest(
        List<String> keys,
        int depth,
        int uses,
        int limit,
        double minConfidence,
        int people,
        List<String> relationshipTypes,
        @Nullable ZonedDateTime asOf) {
    /** What a search follows when nothing is said. */
    public static final List<String> DEFAULT_TYPES = Stream.concat(
                    TraceRequest.DEFAULT_TYPES.stream(), Stream.of(RelationshipTypes.CALLS, RelationshipTypes.EXTENDS))
            .toList();

    public ImpactRequest {
        keys = List.copyOf(keys);
        relationshipTypes = List.copyOf(relationshipTypes);
    }
}
