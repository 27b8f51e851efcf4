// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows as one JSON array, a row a line, so that both a program and a line-wise tool can read them. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static String array(List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return rows.stream()
                .map(row -> MAPPER.writeValueAsString(plain(row)))
                .collect(Collectors.joining(",\n ", "[", "]"));
    }

    /** Times become ISO 8601 text; all else is a JSON value already. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), plain(entry)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::plain).collect(Collectors.toList());
        }
        return value instanceof TemporalAccessor time ? time.toString() : value;
    }
}
