// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a webhook of Jira is about, in the cloud and on a server. */
// [impl->TL-US-31]
public final class JiraEvents {
    private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,254})-\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    /** Events of comments on a server name their issue nowhere else. */
    private static final Pattern IN_ADDRESS = Pattern.compile("/issue/(\\d{1,18})(?:/|$)");

    private JiraEvents() {}

    public static Mention mention(JsonNode event) {
        var name = Json.text(event, "webhookEvent");
        var items = new ArrayList<Mention.Item>();
        byKey(Json.text(event, "issue", "key"), items);
        for (var change : event.path("changelog").path("items")) {
            if (Json.text(change, "field").equals("Key")) {
                byKey(Json.text(change, "fromString"), items);
            }
        }
        if (items.isEmpty()) {
            byId(Json.text(event, "issue", "id"), items);
            byId(Json.text(event, "issueLink", "sourceIssueId"), items);
            byId(Json.text(event, "issueLink", "destinationIssueId"), items);
            for (var part : List.of("comment", "worklog", "attachment")) {
                var address = IN_ADDRESS.matcher(Json.text(event, part, "self"));
                if (address.find()) {
                    byId(address.group(1), items);
                }
            }
        }
        if (!items.isEmpty()) {
            return new Mention.Items(items);
        }
        boolean shouldName = name.isEmpty() || name.startsWith("jira:issue_") || name.startsWith("comment_");
        return shouldName
                ? new Mention.Unclear(
                        "The event %s names no issue.".formatted(name.isEmpty() ? "without a name" : name))
                : new Mention.Nothing("Nothing that is read changes with %s.".formatted(name));
    }

    private static void byKey(String key, List<Mention.Item> items) {
        var match = KEY.matcher(key);
        if (match.matches()) {
            items.add(new Mention.Item(match.group(1), JiraConnector.ISSUE + key));
        }
    }

    private static void byId(String id, List<Mention.Item> items) {
        if (NUMBER.matcher(id).matches()) {
            items.add(new Mention.Item(Mention.ANYWHERE, JiraConnector.ID + id));
        }
    }
}
