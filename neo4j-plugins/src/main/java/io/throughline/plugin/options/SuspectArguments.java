// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.suspect.SuspectRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.trace.suspects}. */
public final class SuspectArguments {
    private static final List<String> OPTIONS = List.of("products", "relationshipTypes", "kinds", "limit", "asOf");

    private static final List<String> KINDS = List.of("meaning", "cosmetic");

    private SuspectArguments() {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static SuspectRequest read(@Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, OPTIONS);
        var kinds = options.strings("kinds");
        for (var kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw new InvalidInput(
                        "`kinds` holds %s, allowed are %s.".formatted(Values.show(kind), String.join(", ", KINDS)));
            }
        }
        return new SuspectRequest(
                options.strings("products"),
                TraceArguments.types(options, RelationshipTypes.TRACE, SuspectRequest.DEFAULT_TYPES),
                kinds,
                options.integer("limit", 1000, 1, TraceArguments.LIMIT_MAX),
                options.time("asOf").orElse(null));
    }
}
