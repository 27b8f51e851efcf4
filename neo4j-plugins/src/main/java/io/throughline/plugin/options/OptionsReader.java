// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.options;

import io.throughline.names.DocumentType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of one call. Each method takes the name of an option and gives its typed value or the default;
 * {@link #of} refuses every name that the procedure does not know, so that a typing slip never passes in silence.
 */
final class OptionsReader {
    private static final int LIST_MAX = 1000;

    private final String path;
    private final Map<String, Object> values;

    private OptionsReader(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    static OptionsReader of(@Nullable Map<String, Object> values, List<String> known) {
        if (values == null) {
            throw new InvalidInput("`options` is null, a MAP is needed: leave it out or pass {}.");
        }
        return checked("", values, known);
    }

    private static OptionsReader checked(String path, Map<String, Object> values, List<String> known) {
        for (var name : values.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInput(
                        "Unknown option `%s%s`, allowed are %s.".formatted(path, name, String.join(", ", known)));
            }
        }
        return new OptionsReader(path, values);
    }

    /** The options inside the option {@code name}; empty when it is left out. */
    OptionsReader nested(String name, List<String> known) {
        if (!values.containsKey(name)) {
            return new OptionsReader(path + name + ".", Map.of());
        }
        if (!(values.get(name) instanceof Map<?, ?> map)) {
            throw wrongType(name, "a MAP of " + String.join(", ", known));
        }
        var typed = new java.util.LinkedHashMap<String, Object>();
        map.forEach((key, value) -> typed.put(String.valueOf(key), value));
        return checked(path + name + ".", typed, known);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String defaultValue) {
        if (!values.containsKey(name)) {
            return defaultValue;
        }
        if (!(values.get(name) instanceof String text)) {
            throw wrongType(name, "a STRING");
        }
        return text;
    }

    /** The maps of the list {@code name}; empty when it is left out. */
    List<OptionsReader> maps(String name, int max, List<String> known) {
        if (!values.containsKey(name)) {
            return List.of();
        }
        if (!(values.get(name) instanceof List<?> list)) {
            throw wrongType(name, "a LIST of MAP with " + String.join(", ", known));
        }
        if (list.size() > max) {
            throw new InvalidInput(
                    "`%s%s` holds %d values, allowed are at most %d.".formatted(path, name, list.size(), max));
        }
        var readers = new ArrayList<OptionsReader>();
        for (var element : list) {
            readers.add(new OptionsReader(
                            path, java.util.Collections.singletonMap(name + "[" + readers.size() + "]", element))
                    .nested(name + "[" + readers.size() + "]", known));
        }
        return readers;
    }

    /** A STRING that has to be there. */
    String requiredString(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw wrongType(name, "a STRING");
    }

    /** A finite number that has to be there. */
    double requiredDecimal(String name) {
        if (values.get(name) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrongType(name, "a finite FLOAT");
    }

    int integer(String name, int defaultValue, int min, int max) {
        if (!values.containsKey(name)) {
            return defaultValue;
        }
        // JavaScript's drivers send whole numbers as floats.
        if (!(values.get(name) instanceof Number number) || number.doubleValue() != Math.rint(number.doubleValue())) {
            throw wrongType(name, "an INTEGER from %d to %d".formatted(min, max));
        }
        if (number.doubleValue() < min || number.doubleValue() > max) {
            throw outOfRange(name, number, min, max);
        }
        return number.intValue();
    }

    double decimal(String name, double defaultValue, double min, double max) {
        if (!values.containsKey(name)) {
            return defaultValue;
        }
        if (!(values.get(name) instanceof Number number)) {
            throw wrongType(name, "a FLOAT from %s to %s".formatted(plain(min), plain(max)));
        }
        double value = number.doubleValue();
        if (!(value >= min && value <= max)) {
            throw outOfRange(name, number, plain(min), plain(max));
        }
        return value;
    }

    boolean bool(String name, boolean defaultValue) {
        if (!values.containsKey(name)) {
            return defaultValue;
        }
        if (!(values.get(name) instanceof Boolean value)) {
            throw wrongType(name, "a BOOLEAN");
        }
        return value;
    }

    /** One of the allowed words, in any case. */
    String word(String name, String defaultValue, List<String> allowed) {
        if (!values.containsKey(name)) {
            return defaultValue;
        }
        if (values.get(name) instanceof String text) {
            for (var word : allowed) {
                if (word.equalsIgnoreCase(text.strip())) {
                    return word;
                }
            }
        }
        throw new InvalidInput("`%s%s` is %s, allowed are %s."
                .formatted(path, name, Values.show(values.get(name)), String.join(", ", allowed)));
    }

    /** Distinct strings in the order given; empty when the option is left out. */
    Set<String> strings(String name) {
        if (!values.containsKey(name)) {
            return Set.of();
        }
        if (!(values.get(name) instanceof List<?> list)) {
            throw wrongType(name, "a LIST of STRING");
        }
        if (list.size() > LIST_MAX) {
            throw new InvalidInput(
                    "`%s%s` holds %d values, allowed are at most %d.".formatted(path, name, list.size(), LIST_MAX));
        }
        var strings = new LinkedHashSet<String>();
        for (var element : list) {
            if (!(element instanceof String text)) {
                throw new InvalidInput(
                        "`%s%s` holds %s, a LIST of STRING is needed.".formatted(path, name, Values.show(element)));
            }
            strings.add(text);
        }
        return strings;
    }

    /** Labels of document types, which may be written as people write them; empty when nothing is given. */
    Set<String> types(String name) {
        var labels = new LinkedHashSet<String>();
        for (var text : strings(name)) {
            var type = DocumentType.parse(text)
                    .orElseThrow(() -> new InvalidInput("`%s` holds %s, allowed are %s."
                            .formatted(
                                    name,
                                    Values.show(text),
                                    Arrays.stream(DocumentType.values())
                                            .map(DocumentType::label)
                                            .collect(Collectors.joining(", ")))));
            labels.add(type.label());
        }
        return labels;
    }

    Optional<ZonedDateTime> time(String name) {
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        var value = values.get(name);
        if (value instanceof ZonedDateTime time) {
            return Optional.of(time);
        } else if (value instanceof OffsetDateTime time) {
            return Optional.of(time.toZonedDateTime());
        } else if (value instanceof LocalDateTime time) {
            return Optional.of(time.atZone(ZoneOffset.UTC));
        } else if (value instanceof LocalDate date) {
            return Optional.of(date.atStartOfDay(ZoneOffset.UTC));
        } else if (value instanceof String text) {
            return Optional.of(parseTime(name, text));
        }
        throw wrongType(name, "a ZONED DATETIME");
    }

    private ZonedDateTime parseTime(String name, String text) {
        try {
            return text.contains("T")
                    ? ZonedDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw wrongType(name, "a ZONED DATETIME such as 2026-01-31T12:00:00Z");
        }
    }

    InvalidInput wrongType(String name, String needed) {
        return new InvalidInput(
                "`%s%s` is %s, %s is needed.".formatted(path, name, Values.show(values.get(name)), needed));
    }

    private InvalidInput outOfRange(String name, Number value, Object min, Object max) {
        return new InvalidInput("`%s%s` is %s, allowed is %s to %s.".formatted(path, name, value, min, max));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
