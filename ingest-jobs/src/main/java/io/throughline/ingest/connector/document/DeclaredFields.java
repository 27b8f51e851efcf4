// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values by field name as a person wrote them, and where each is written. */
public final class DeclaredFields {
    /** Many values in a cell are separated by this. */
    private static final String SEPARATOR = ";";

    private final Map<String, List<String>> values;
    private final Function<String, String> place;

    /**
     * @param values by names of {@link FieldNames}; one cell or a list of cells
     * @param place where a field is written, for example {@code tracker.csv:17} or {@code docs/a.md:4@0123456789ab}
     */
    public DeclaredFields(Map<String, List<String>> values, Function<String, String> place) {
        this.values = Map.copyOf(values);
        this.place = place;
    }

    /** The value of a field that has one; empty when it is absent or blank. */
    public Optional<String> one(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The text of a field as written; empty when it has none. */
    public String text(String name) {
        return String.join("\n\n", values.getOrDefault(name, List.of())).strip();
    }

    /** All values of a field, in order, each once. */
    public List<String> all(String name) {
        var all = new LinkedHashSet<String>();
        for (var cell : values.getOrDefault(name, List.of())) {
            for (var part : cell.split(SEPARATOR)) {
                if (!part.isBlank()) {
                    all.add(part.strip());
                }
            }
        }
        return new ArrayList<>(all);
    }

    String place(String name) {
        return place.apply(name);
    }
}
