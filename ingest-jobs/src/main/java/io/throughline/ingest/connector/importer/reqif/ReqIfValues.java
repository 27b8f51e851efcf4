// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.reqif;

import io.throughline.ingest.connector.importer.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The attribute values of an object by the names of their definitions. */
final class ReqIfValues {
    /** @param html the value as HTML */
    record Value(String text, String html) {}

    private final Map<String, Value> values = new LinkedHashMap<>();

    ReqIfValues(XmlElement object, ReqIfTypes types) {
        object.below("VALUES").forEach(value -> {
            var name = types.nameIn(value, "DEFINITION");
            read(value, types).ifPresent(read -> values.put(name.isEmpty() ? "value" : name, read));
        });
    }

    private static Optional<Value> read(XmlElement value, ReqIfTypes types) {
        if (value.name().equals("ATTRIBUTE-VALUE-XHTML")) {
            return value.at("THE-VALUE").map(inner -> new Value(inner.text().strip(), inner.innerHtml()));
        }
        var text = value.name().equals("ATTRIBUTE-VALUE-ENUMERATION")
                ? value.below("VALUES")
                        .map(reference -> types.name(reference.text().strip()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(", "))
                : value.attribute("THE-VALUE").strip();
        return Optional.of(new Value(text, "<p>" + XmlElement.escaped(text) + "</p>"));
    }

    /** Takes the first value that has one of the names, so that it is not given again. */
    Optional<Value> take(List<String> names) {
        for (var name : names) {
            for (var known : values.keySet()) {
                var value = values.get(known);
                if (value != null
                        && folded(known).equals(folded(name))
                        && !value.text().isBlank()) {
                    values.remove(known);
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** What has not been taken. */
    Map<String, Value> rest() {
        return values;
    }

    private static String folded(String name) {
        var word = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return word.startsWith("reqif.") ? word.substring("reqif.".length()) : word;
    }
}
