// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.reqif;

import io.throughline.ingest.connector.importer.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which objects and specifications stand above each object, and the order in which a reader meets the objects. */
final class ReqIfHierarchy {
    private final Map<String, List<String>> parents = new LinkedHashMap<>();

    ReqIfHierarchy(XmlElement content) {
        content.below("SPECIFICATIONS").forEach(specification -> specification
                .below("CHILDREN")
                .forEach(child -> enter(child, specification.attribute("IDENTIFIER"))));
    }

    private void enter(XmlElement hierarchy, String parent) {
        var object = hierarchy.text("OBJECT", "SPEC-OBJECT-REF");
        if (!object.isEmpty()) {
            parents.computeIfAbsent(object, any -> new ArrayList<>()).add(parent);
        }
        hierarchy.below("CHILDREN").forEach(child -> enter(child, object.isEmpty() ? parent : object));
    }

    List<String> parents(String object) {
        return parents.getOrDefault(object, List.of());
    }

    /** Identifiers, parents first. */
    List<String> order() {
        return List.copyOf(parents.keySet());
    }
}
