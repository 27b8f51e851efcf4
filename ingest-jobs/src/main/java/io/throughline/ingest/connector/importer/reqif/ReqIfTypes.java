// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.reqif;

import io.throughline.ingest.connector.importer.xml.XmlElement;
import java.util.HashMap;
import java.util.Map;

/** Long names by identifier: of types, of their attributes and of the values of enumerations. */
final class ReqIfTypes {
    private final Map<String, String> names = new HashMap<>();

    ReqIfTypes(XmlElement content) {
        content.below("DATATYPES").forEach(this::collect);
        content.below("SPEC-TYPES").forEach(this::collect);
    }

    private void collect(XmlElement element) {
        var identifier = element.attribute("IDENTIFIER");
        if (!identifier.isEmpty()) {
            names.put(identifier, element.attribute("LONG-NAME"));
        }
        element.children().forEach(this::collect);
    }

    /** Empty when nothing of that identifier has a name. */
    String name(String identifier) {
        return names.getOrDefault(identifier, "");
    }

    /** The name behind the reference inside {@code element}, for example its TYPE. */
    String nameIn(XmlElement element, String child) {
        return element.below(child)
                .map(reference -> name(reference.text().strip()))
                .findFirst()
                .orElse("");
    }
}
