// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.PropertyKeys;
import java.util.HashMap;
import java.util.Map;

/** A link whose ends are keys of documents or user ids; {@code declared} is how its source named them. */
record ResolvedLink(LinkWrite declared, LinkEnd from, LinkEnd to) {
    /** A link that names no file needs no resolving. */
    static ResolvedLink asDeclared(LinkWrite link) {
        return new ResolvedLink(link, link.from(), link.to());
    }

    String type() {
        return declared.type();
    }

    Map<String, Object> row() {
        var properties = new HashMap<>(declared.properties());
        var fromFile = declared.from().kind() == LinkEnd.Kind.FILE;
        var toFile = declared.to().kind() == LinkEnd.Kind.FILE;
        if (fromFile || toFile) {
            properties.put(PropertyKeys.BY_PATH, fromFile && toFile ? "both" : fromFile ? "from" : "to");
        }
        return Map.of("linkId", declared.linkId(), "from", from.name(), "to", to.name(), "properties", properties);
    }
}
