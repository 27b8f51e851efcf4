// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which documents; every part that is given must hold. */
public record DocumentFilter(
        @Nullable List<String> types,
        @Nullable List<String> products,
        @Nullable List<String> statuses,
        @Nullable List<String> tags,
        @Nullable ZonedDateTime modifiedAfter,
        @Nullable ZonedDateTime modifiedBefore) {
    private static final Map<String, String> CONDITIONS = Map.of(
            "types", "d." + PropertyKeys.DOCUMENT_TYPE + " IN $types",
            "products", "d." + PropertyKeys.PRODUCT_NAME + " IN $products",
            "statuses", "d." + PropertyKeys.STATUS + " IN $statuses",
            "tags", "any(tag IN d." + PropertyKeys.TAGS + " WHERE tag IN $tags)",
            "modifiedAfter", "d." + PropertyKeys.MODIFIED_DATE + " >= $modifiedAfter",
            "modifiedBefore", "d." + PropertyKeys.MODIFIED_DATE + " < $modifiedBefore");

    public static DocumentFilter none() {
        return new DocumentFilter(null, null, null, null, null, null);
    }

    /** Whether a part is given that nothing can meet: an empty list. */
    public boolean holdsForNone() {
        return given().values().stream().anyMatch(List.of()::equals);
    }

    /** The parts that are given, by name. */
    public Map<String, Object> given() {
        var given = new HashMap<String, Object>();
        put(given, "types", types);
        put(given, "products", products);
        put(given, "statuses", statuses);
        put(given, "tags", tags);
        put(given, "modifiedAfter", modifiedAfter);
        put(given, "modifiedBefore", modifiedBefore);
        return given;
    }

    /** The conditions on {@code d} of the parts with these names, each begun with AND. */
    static String conditions(Set<String> parts) {
        var text = new StringBuilder();
        parts.stream().sorted().forEach(part -> text.append(" AND ").append(CONDITIONS.get(part)));
        return text.toString();
    }

    private static void put(Map<String, Object> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
