// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Parents and issue links. A link stands at both its issues; it is taken where it begins, or where it comes from outside. */
final class JiraLinks {
    private final String key;
    private final String evidence;

    JiraLinks(String key, String evidence) {
        this.key = key;
        this.evidence = evidence;
    }

    List<GraphChange> of(JsonNode fields, JiraFields ids) {
        var links = new ArrayList<GraphChange>();
        var parents = new LinkedHashSet<String>();
        parents.add(Json.text(fields, "parent", "key"));
        parents.add(ids.epicLink().isEmpty() ? "" : Json.text(fields, ids.epicLink()));
        parents.removeIf(String::isBlank);
        parents.forEach(parent -> links.add(link(RelationshipTypes.PARENT_OF, parent, key, "")));
        for (var link : fields.path("issuelinks")) {
            var outward = Json.text(link, "outwardIssue", "key");
            var inward = Json.text(link, "inwardIssue", "key");
            if (!outward.isBlank()) {
                links.add(named(link, key, outward));
            } else if (!inward.isBlank() && !project(inward).equals(project(key))) {
                links.add(named(link, inward, key));
            }
        }
        return links;
    }

    private static String project(String issue) {
        return issue.substring(0, Math.max(0, issue.lastIndexOf('-')));
    }

    /** {@code from} does to {@code to} what the outward words say; these are English in Jira's own link types. */
    private GraphChange named(JsonNode link, String from, String to) {
        var words = Json.text(link, "type", "outward");
        var word = words.toLowerCase(Locale.ROOT);
        if (word.contains("block") || word.contains("required by") || word.contains("before")) {
            return link(RelationshipTypes.DEPENDS_ON, to, from, words);
        }
        if (word.contains("depend") || word.contains("require") || word.contains("needs") || word.contains("after")) {
            return link(RelationshipTypes.DEPENDS_ON, from, to, words);
        }
        if (word.contains("implement")
                || word.contains("fulfil")
                || word.contains("realis")
                || word.contains("realiz")) {
            return word.endsWith(" by")
                    ? link(RelationshipTypes.IMPLEMENTS, to, from, "")
                    : link(RelationshipTypes.IMPLEMENTS, from, to, "");
        }
        if (word.contains("test") || word.contains("verif")) {
            return word.endsWith(" by")
                    ? link(RelationshipTypes.VERIFIES, to, from, "")
                    : link(RelationshipTypes.VERIFIES, from, to, "");
        }
        return link(RelationshipTypes.MENTIONS, from, to, words);
    }

    private GraphChange link(String type, String from, String to, String words) {
        return new GraphChange.Link(
                type,
                new Reference.Document(from),
                new Reference.Document(to),
                LinkOrigin.TRACKER,
                1,
                evidence,
                true,
                words.isEmpty() ? Map.of() : Map.of(PropertyKeys.DEPENDENCY_TYPE, words));
    }
}
