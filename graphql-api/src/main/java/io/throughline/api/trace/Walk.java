// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import io.throughline.api.request.Ranges;
import io.throughline.api.request.RequestException;
import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where to walk.
 *
 * @param types the links to follow; null for the trace links and containment
 */
record Walk(
        String key,
        String direction,
        int depth,
        @Nullable List<String> types,
        int limit,
        @Nullable ZonedDateTime asOf) {
    /** Every type of link between documents. */
    static final List<String> ALL_TYPES = Stream.concat(
                    RelationshipTypes.TRACE.stream(), RelationshipTypes.CODE_STRUCTURE.stream())
            .toList();

    private static final int TRACE_DEPTH_DEFAULT = 3;
    private static final int TRACE_DEPTH_MAX = 10;
    private static final int TRACE_LIMIT_DEFAULT = 1000;
    private static final int TRACE_LIMIT_MAX = 10_000;
    private static final int NEIGHBOURHOOD_DEPTH_DEFAULT = 1;
    private static final int NEIGHBOURHOOD_DEPTH_MAX = 3;
    private static final int NEIGHBOURHOOD_LIMIT_DEFAULT = 60;
    private static final int NEIGHBOURHOOD_LIMIT_MAX = 1000;

    static Walk trace(
            String key,
            @Nullable String direction,
            @Nullable Integer depth,
            @Nullable List<String> types,
            @Nullable Integer limit,
            @Nullable ZonedDateTime asOf) {
        return new Walk(
                key,
                direction == null ? "both" : direction,
                Ranges.within("depth", depth, TRACE_DEPTH_DEFAULT, TRACE_DEPTH_MAX),
                types,
                Ranges.within("limit", limit, TRACE_LIMIT_DEFAULT, TRACE_LIMIT_MAX),
                asOf);
    }

    static Walk neighbourhood(
            String key, @Nullable Integer depth, @Nullable List<String> types, @Nullable Integer limit) {
        return new Walk(
                key,
                "both",
                Ranges.within("depth", depth, NEIGHBOURHOOD_DEPTH_DEFAULT, NEIGHBOURHOOD_DEPTH_MAX),
                types == null ? ALL_TYPES : types,
                Ranges.within("limit", limit, NEIGHBOURHOOD_LIMIT_DEFAULT, NEIGHBOURHOOD_LIMIT_MAX),
                null);
    }

    /** The options of the procedure. */
    Map<String, Object> options() {
        var options = new HashMap<String, Object>();
        options.put("direction", direction);
        options.put("depth", depth);
        options.put("limit", limit);
        if (types != null) {
            options.put("relationshipTypes", types);
        }
        if (asOf != null) {
            options.put("asOf", asOf);
        }
        return options;
    }

    Walk {
        if (types != null && types.isEmpty()) {
            throw RequestException.badArgument("types", "empty", "at least one type of link, or no `types` at all");
        }
    }
}
