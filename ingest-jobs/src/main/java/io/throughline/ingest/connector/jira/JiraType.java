// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.TypeMapping;
import io.throughline.names.DocumentType;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an issue is: first what the configuration says of the name of its type, then its level in Jira's hierarchy, which
 * does not depend on the language of the names. Only between stories and tasks, which share a level, does the name decide.
 */
record JiraType(TypeMapping mapping, JiraFields ids) {
    DocumentType of(JsonNode fields) {
        var type = fields.path("issuetype");
        var name = Json.text(type, "name");
        return mapping.type(name).or(() -> byLevel(fields, type)).orElseGet(() -> byName(name));
    }

    private Optional<DocumentType> byLevel(JsonNode fields, JsonNode type) {
        var level = type.path("hierarchyLevel");
        boolean epicByName =
                !ids.epicName().isEmpty() && !Json.text(fields, ids.epicName()).isBlank();
        if ((level.isNumber() && level.asInt() > 0) || epicByName) {
            return Optional.of(DocumentType.EPIC);
        }
        if ((level.isNumber() && level.asInt() < 0)
                || Json.text(type, "subtask").equals("true")) {
            return Optional.of(DocumentType.TASK);
        }
        return Optional.empty();
    }

    private static DocumentType byName(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "task", "bug", "defect", "improvement", "spike", "chore" -> DocumentType.TASK;
            case "epic" -> DocumentType.EPIC;
            case "test", "test case" -> DocumentType.TEST;
            default -> DocumentType.USER_STORY;
        };
    }
}
