// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.connector.rest.TypeMapping;
import io.throughline.names.DocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an issue is: first what the configuration says of its type or its labels, then what these words usually mean, then
 * its place in the hierarchy.
 */
record IssueType(TypeMapping mapping) {
    private static final Map<String, DocumentType> WORDS = Map.of(
            "epic", DocumentType.EPIC,
            "initiative", DocumentType.EPIC,
            "prd", DocumentType.PRD,
            "story", DocumentType.USER_STORY,
            "user story", DocumentType.USER_STORY,
            "feature", DocumentType.USER_STORY,
            "enhancement", DocumentType.USER_STORY,
            "task", DocumentType.TASK,
            "bug", DocumentType.TASK);

    DocumentType of(JsonNode issue, boolean hasTasks) {
        var words = words(issue);
        return words.stream()
                .flatMap(word -> mapping.type(word).stream())
                .findFirst()
                .or(() -> words.stream().flatMap(word -> usual(word).stream()).findFirst())
                .orElseGet(() -> byPlace(issue, hasTasks));
    }

    private static List<String> words(JsonNode issue) {
        var words = new ArrayList<String>();
        words.add(Json.text(issue, "type", "name"));
        for (var label : issue.path("labels")) {
            words.add(label.isString() ? label.asString() : Json.text(label, "name"));
        }
        words.removeIf(String::isBlank);
        return words;
    }

    /** Also {@code type: bug} and {@code kind/feature}. */
    private static Optional<DocumentType> usual(String word) {
        var plain = word.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:type|kind)\\s*[:/]\\s*", "")
                .replace('-', ' ');
        return Optional.ofNullable(WORDS.get(plain));
    }

    private static DocumentType byPlace(JsonNode issue, boolean hasTasks) {
        boolean hasParent = !Json.text(issue, "parent_issue_url").isEmpty();
        boolean hasChildren =
                hasTasks || issue.path("sub_issues_summary").path("total").asInt(0) > 0;
        if (hasChildren) {
            return hasParent ? DocumentType.USER_STORY : DocumentType.EPIC;
        }
        return DocumentType.TASK;
    }
}
