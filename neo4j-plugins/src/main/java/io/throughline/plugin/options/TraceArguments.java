// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.plugin.trace.Direction;
import io.throughline.plugin.trace.TraceRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.trace.walk}. */
public final class TraceArguments {
    public static final int DEPTH_MAX = 10;
    public static final int LIMIT_MAX = 10_000;
    public static final int KEYS_MAX = 1000;

    private static final List<String> OPTIONS = List.of("direction", "depth", "limit", "relationshipTypes", "asOf");

    private TraceArguments() {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static TraceRequest read(
            @Nullable List<? extends @Nullable Object> keys, @Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, OPTIONS);
        var direction = options.word("direction", "both", List.of("up", "down", "both"));
        return new TraceRequest(
                keys(keys, KEYS_MAX),
                Direction.of(direction),
                options.integer("depth", 3, 1, DEPTH_MAX),
                options.integer("limit", 1000, 1, LIMIT_MAX),
                types(options, TraceRequest.WALKABLE, TraceRequest.DEFAULT_TYPES),
                options.time("asOf").orElse(null));
    }

    /** The option {@code relationshipTypes}; {@code otherwise} when it is left out or empty. */
    static List<String> types(OptionsReader options, List<String> allowed, List<String> otherwise) {
        var types = options.strings("relationshipTypes");
        for (var type : types) {
            if (!allowed.contains(type)) {
                throw new InvalidInput("`relationshipTypes` holds %s, allowed are %s."
                        .formatted(Values.show(type), String.join(", ", allowed)));
            }
        }
        return types.isEmpty() ? otherwise : List.copyOf(types);
    }

    static List<String> keys(@Nullable List<? extends @Nullable Object> keys, int max) {
        if (keys == null) {
            throw new InvalidInput("`keys` is null, a LIST of STRING is needed.");
        }
        if (keys.size() > max) {
            throw new InvalidInput("`keys` holds %d keys, allowed are at most %d.".formatted(keys.size(), max));
        }
        var distinct = new LinkedHashSet<String>();
        for (var key : keys) {
            if (!(key instanceof String text)) {
                throw new InvalidInput("`keys` holds %s, a LIST of STRING is needed.".formatted(Values.show(key)));
            }
            distinct.add(text);
        }
        return List.copyOf(distinct);
    }
}
