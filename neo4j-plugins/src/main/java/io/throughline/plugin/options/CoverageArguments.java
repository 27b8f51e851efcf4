// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.plugin.coverage.CoveragePolicy;
import io.throughline.plugin.coverage.CoverageStatus;
import io.throughline.plugin.coverage.Defect;
import io.throughline.plugin.coverage.Need;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.trace.coverage}. */
public final class CoverageArguments {
    public static final int LIMIT_MAX = 100_000;
    public static final int PROOFS_MAX = 1000;

    private static final List<String> OPTIONS =
            List.of("keys", "products", "statuses", "policy", "limit", "after", "proofs", "asOf");
    private static final List<String> STATUSES = Stream.concat(
                    Arrays.stream(CoverageStatus.values()).map(CoverageStatus::word),
                    Arrays.stream(Defect.values()).map(Defect::word))
            .toList();

    private CoverageArguments() {}

    /**
     * A validated call.
     *
     * @param keys of items; empty for all
     * @param products names of products; empty for all
     * @param statuses words of how items stand, or of their defects; empty for all
     * @param after the key behind which rows begin; blank for the first
     * @param limit rows at most
     * @param proofs proofs a row at most
     * @param asOf null for now
     */
    public record Request(
            Set<String> keys,
            Set<String> products,
            Set<String> statuses,
            CoveragePolicy policy,
            String after,
            int limit,
            int proofs,
            @Nullable ZonedDateTime asOf) {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static Request read(@Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, OPTIONS);
        var statuses = options.strings("statuses");
        for (var status : statuses) {
            if (!STATUSES.contains(status)) {
                throw new InvalidInput("`statuses` holds %s, allowed are %s."
                        .formatted(Values.show(status), String.join(", ", STATUSES)));
            }
        }
        return new Request(
                options.strings("keys"),
                options.strings("products"),
                statuses,
                policy(options),
                options.text("after", ""),
                options.integer("limit", 1000, 1, LIMIT_MAX),
                options.integer("proofs", 100, 0, PROOFS_MAX),
                options.time("asOf").orElse(null));
    }

    static CoveragePolicy policy(OptionsReader options) {
        var nested = options.nested("policy", CoveragePolicy.JUDGED);
        var needs = new LinkedHashMap<String, List<Need>>();
        for (var type : CoveragePolicy.JUDGED) {
            if (nested.has(type)) {
                needs.put(type, needs(type, nested.strings(type)));
            }
        }
        return needs.isEmpty() ? CoveragePolicy.standard() : new CoveragePolicy(needs);
    }

    private static List<Need> needs(String type, Set<String> texts) {
        var needs = new ArrayList<Need>();
        for (var text : texts) {
            needs.add(CoveragePolicy.need(text)
                    .orElseThrow(() -> new InvalidInput(
                            "`policy.%s` holds %s, allowed are spec, task, code, test and several of them joined by |."
                                    .formatted(type, Values.show(text)))));
        }
        return needs;
    }
}
