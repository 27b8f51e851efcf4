// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who wrote, reviewed and approved. GitHub shows no e-mail address, so the login is the identity, marked as GitHub's. */
final class People {
    private final Reference document;
    private final String evidence;
    private final Map<String, GraphChange.Person> people = new LinkedHashMap<>();
    private final Map<String, GraphChange.Link> links = new LinkedHashMap<>();

    People(Reference document, String evidence) {
        this.document = document;
        this.evidence = evidence;
    }

    void wrote(JsonNode item) {
        link(RelationshipTypes.AUTHORED, item, Map.of());
    }

    void knows(JsonNode item) {
        person(item);
    }

    /** Approving says more than reviewing; a later review of the same kind counts instead of the earlier one. */
    void reviewed(JsonNode review) {
        var type =
                Json.text(review, "state").equals("APPROVED") ? RelationshipTypes.APPROVED : RelationshipTypes.REVIEWED;
        var time = Json.text(review, "submitted_at");
        link(type, review, time.isEmpty() ? Map.of() : Map.of("timestamp", time));
    }

    private void link(String type, JsonNode item, Map<String, Object> properties) {
        var userId = person(item);
        if (!userId.isEmpty()) {
            var address = Json.text(item, "html_url");
            links.put(
                    type + " " + userId,
                    new GraphChange.Link(
                            type,
                            new Reference.Person(userId),
                            document,
                            LinkOrigin.TRACKER,
                            1,
                            address.startsWith("http") ? address : evidence,
                            true,
                            properties));
        }
    }

    /** Whoever has left GitHub has no login. */
    private String person(JsonNode item) {
        var login = Json.text(item, "user", "login").strip();
        if (login.isEmpty()) {
            return "";
        }
        var userId = "github:" + login.toLowerCase(Locale.ROOT);
        people.putIfAbsent(userId, new GraphChange.Person(userId, login, ""));
        return userId;
    }

    List<GraphChange> changes() {
        var changes = new ArrayList<GraphChange>(people.values());
        changes.addAll(links.values());
        return changes;
    }
}
