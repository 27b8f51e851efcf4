// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.plugin.impact.ImpactRequest;
import io.throughline.plugin.trace.TraceRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.trace.impact}. */
public final class ImpactArguments {
    public static final int PEOPLE_MAX = 20;
    /** As many as a large change has files. */
    public static final int KEYS_MAX = 10_000;

    private static final List<String> OPTIONS =
            List.of("depth", "uses", "limit", "minConfidence", "people", "relationshipTypes", "asOf");

    private ImpactArguments() {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static ImpactRequest read(
            @Nullable List<? extends @Nullable Object> keys, @Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, OPTIONS);
        return new ImpactRequest(
                TraceArguments.keys(keys, KEYS_MAX),
                options.integer("depth", 4, 1, TraceArguments.DEPTH_MAX),
                options.integer("uses", 1, 0, TraceArguments.DEPTH_MAX),
                options.integer("limit", 1000, 1, TraceArguments.LIMIT_MAX),
                options.decimal("minConfidence", 0, 0, 1),
                options.integer("people", 5, 0, PEOPLE_MAX),
                TraceArguments.types(options, TraceRequest.WALKABLE, ImpactRequest.DEFAULT_TYPES),
                options.time("asOf").orElse(null));
    }
}
