// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.names.DocumentType;
import io.throughline.plugin.suggest.SuggestRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code throughline.trace.suggest}. */
public final class SuggestArguments {
    public static final int SOURCES_MAX = 2000;
    private static final int LIMIT_MAX = 1000;
    private static final List<String> OPTIONS =
            List.of("from", "to", "keys", "products", "limit", "confidence", "linked", "parts");

    private SuggestArguments() {}

    /** @throws InvalidInput naming the first argument that is not allowed */
    public static SuggestRequest read(@Nullable Map<String, Object> map) {
        var options = OptionsReader.of(map, OPTIONS);
        return new SuggestRequest(
                types(options, "from", DocumentType.USER_STORY),
                types(options, "to", DocumentType.CODE),
                options.strings("keys"),
                options.strings("products"),
                options.integer("limit", 5, 1, LIMIT_MAX),
                options.decimal("confidence", 0.2, 0, 1),
                options.bool("linked", false),
                options.bool("parts", false));
    }

    private static Set<String> types(OptionsReader options, String name, DocumentType otherwise) {
        var types = options.types(name);
        return types.isEmpty() ? Set.of(otherwise.label()) : types;
    }

    /**
     * Bounds the work, which grows with the number of sources.
     *
     * @throws InvalidInput when there are too many
     */
    public static void requireFew(int sources, SuggestRequest request) {
        if (sources > SOURCES_MAX) {
            throw new InvalidInput(
                    "`from` [%s] stands for %,d documents, allowed are at most %,d: narrow them by `products`."
                            .formatted(String.join(", ", request.from()), sources, SOURCES_MAX));
        }
    }
}
