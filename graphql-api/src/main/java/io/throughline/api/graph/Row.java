// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a result, or a map in one, with its values by name. */
public record Row(Map<String, @Nullable Object> values) {
    /** @return null when there is no such value, or it is not of this kind */
    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    public String requiredText(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    public @Nullable Integer integer(String name) {
        return values.get(name) instanceof Number number ? number.intValue() : null;
    }

    public int requiredInteger(String name) {
        return Objects.requireNonNull(integer(name), name);
    }

    public @Nullable Double decimal(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    public double requiredDecimal(String name) {
        return Objects.requireNonNull(decimal(name), name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public @Nullable ZonedDateTime instant(String name) {
        return values.get(name) instanceof ZonedDateTime instant ? instant : null;
    }

    /** @return what there is of texts; empty when there is no such list */
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** @return null when there is no such map */
    @SuppressWarnings("unchecked")
    public @Nullable Row row(String name) {
        return values.get(name) instanceof Map<?, ?> map ? new Row((Map<String, @Nullable Object>) map) : null;
    }

    public Row requiredRow(String name) {
        return Objects.requireNonNull(row(name), name);
    }

    /** @return empty when there is no such list */
    @SuppressWarnings("unchecked")
    public List<Row> rows(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .map(entry -> new Row((Map<String, @Nullable Object>) entry))
                        .toList()
                : List.of();
    }
}
