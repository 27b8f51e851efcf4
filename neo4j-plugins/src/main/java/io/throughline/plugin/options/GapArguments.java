// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.names.GapKind;
import io.throughline.plugin.coverage.CoveragePolicy;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.trace.gaps}. */
public final class GapArguments {
    private static final List<String> OPTIONS = List.of("products", "kinds", "policy", "limit", "asOf");

    private GapArguments() {}

    /**
     * A validated call.
     *
     * @param products names of products; empty for all
     * @param limit rows of each kind at most
     * @param asOf null for now
     */
    public record Request(
            Set<String> products,
            Set<GapKind> kinds,
            CoveragePolicy policy,
            int limit,
            @Nullable ZonedDateTime asOf) {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static Request read(@Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, OPTIONS);
        return new Request(
                options.strings("products"),
                kinds(options.strings("kinds")),
                CoverageArguments.policy(options),
                options.integer("limit", 1000, 1, TraceArguments.LIMIT_MAX),
                options.time("asOf").orElse(null));
    }

    private static Set<GapKind> kinds(Set<String> words) {
        var kinds = words.isEmpty() ? EnumSet.allOf(GapKind.class) : EnumSet.noneOf(GapKind.class);
        for (var word : words) {
            if (!GapKind.words().contains(word)) {
                throw new InvalidInput("`kinds` holds %s, allowed are %s."
                        .formatted(Values.show(word), String.join(", ", GapKind.words())));
            }
            kinds.add(GapKind.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }
}
