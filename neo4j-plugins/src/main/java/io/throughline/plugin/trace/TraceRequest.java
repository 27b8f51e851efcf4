// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A validated walk.
 *
 * @param keys distinct starts, in the order the rows come
 * @param depth how many links away at most, from 1
 * @param limit how many rows at most, starts included
 * @param asOf the moment whose graph is walked; null for now
 */
public record TraceRequest(
        List<String> keys,
        Direction direction,
        int depth,
        int limit,
        List<String> relationshipTypes,
        @Nullable ZonedDateTime asOf) {
    /** What a walk can follow: links between documents. */
    public static final List<String> WALKABLE = Stream.concat(
                    RelationshipTypes.TRACE.stream(), RelationshipTypes.CODE_STRUCTURE.stream())
            .toList();
    /** What a walk follows when nothing is said. */
    public static final List<String> DEFAULT_TYPES = Stream.concat(
                    RelationshipTypes.TRACE.stream(), Stream.of(RelationshipTypes.CONTAINS))
            .toList();

    public TraceRequest {
        keys = List.copyOf(keys);
        relationshipTypes = List.copyOf(relationshipTypes);
    }
}
