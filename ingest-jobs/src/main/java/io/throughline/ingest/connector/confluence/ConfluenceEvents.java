// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.Mention;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a webhook of Confluence is about. */
// [impl->TL-US-31]
public final class ConfluenceEvents {
    /** What changes below a page changes with them: where it stands, and who may read it. */
    private static final Set<String> FAR_REACHING = Set.of(
            "page_moved",
            "page_restored",
            "page_trashed",
            "page_removed",
            "page_children_reordered",
            "content_permissions_updated",
            "space_permissions_updated");

    private ConfluenceEvents() {}

    public static Mention mention(JsonNode event) {
        var name = first(event, List.of("event", "webhookEvent", "eventType"));
        var content = event.path("page").isObject() ? event.path("page") : event.path("content");
        var space = first(content, List.of("spaceKey"));
        if (space.isEmpty()) {
            space = first(event.path("space"), List.of("key"));
        }
        if (FAR_REACHING.contains(name)) {
            return new Mention.Everything(space);
        }
        var id = Json.text(content, "id");
        if (id.matches("\\d{1,18}")) {
            return Mention.Items.of(space, ConfluenceConnector.PAGE + id);
        }
        return name.isEmpty() || name.startsWith("page_")
                ? new Mention.Unclear("The event %s names no page.".formatted(name.isEmpty() ? "without a name" : name))
                : new Mention.Nothing("Nothing that is read changes with %s.".formatted(name));
    }

    private static String first(JsonNode node, List<String> names) {
        return names.stream()
                .map(name -> Json.text(node, name))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
