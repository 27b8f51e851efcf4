// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.rest.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The ids of the fields that Jira's own agile part adds, known by their schema, since their names are in the language of
 * whoever has installed it. An id is empty when there is no such field.
 */
record JiraFields(String epicLink, String epicName, String storyPoints) {
    private static final String AGILE = "com.pyxis.greenhopper.jira:";

    /** @param list what {@code /field} answers */
    static JiraFields of(JsonNode list) {
        var ids = new HashMap<String, String>();
        for (var field : list) {
            ids.putIfAbsent(Json.text(field, "schema", "custom"), Json.text(field, "id"));
        }
        return new JiraFields(
                id(ids, AGILE + "gh-epic-link"), id(ids, AGILE + "gh-epic-label"), id(ids, AGILE + "jsw-story-points"));
    }

    private static String id(Map<String, String> ids, String schema) {
        return ids.getOrDefault(schema, "");
    }
}
