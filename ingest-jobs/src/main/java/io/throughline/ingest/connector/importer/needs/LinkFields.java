// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.needs;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which fields of a need are links, and what they may name; newer files say the former in their schema.
 *
 * @param ids of all needs of the file
 */
record LinkFields(Set<String> names, Set<String> ids) {
    private static final List<String> ALWAYS = List.of("links", "parent_need");

    static LinkFields of(JsonNode version) {
        var names = new LinkedHashSet<>(ALWAYS);
        for (var property : version.path("needs_schema").path("properties").properties()) {
            if (property.getValue().path("field_type").asString("").equals("links")) {
                names.add(property.getKey());
            }
        }
        var ids = new HashSet<String>();
        for (var need : version.path("needs")) {
            ids.add(need.path("id").asString(""));
        }
        return new LinkFields(names, ids);
    }

    /** The need that a link means: it may name a part of one, as {@code ID.part}. */
    String need(String target) {
        int dot = target.indexOf('.');
        return dot > 0 && !ids.contains(target) && ids.contains(target.substring(0, dot))
                ? target.substring(0, dot)
                : target;
    }
}
