// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.document.Timestamps;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The changes of an issue that matter to whoever traces it. Both kinds of Jira tell them alike: histories with author, time
 * and the fields that changed together, whose own names are the same in any language.
 */
// [impl->TL-US-53]
final class JiraChangelog {
    /** Of one issue; robots can change an issue without end. */
    static final int CHANGES_MAX = 1_000;

    /** A value of a parent may be the title of an issue, which not everybody may read; a key can be judged. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}");

    private final JiraFields ids;

    JiraChangelog(JiraFields ids) {
        this.ids = ids;
    }

    /** The newest ones, oldest first. @param histories as Jira gives them, in any order */
    List<FieldChange> of(JsonNode histories) {
        var changes = new ArrayList<FieldChange>();
        for (var history : histories) {
            Timestamps.parse(Json.text(history, "created")).ifPresent(at -> {
                int place = 0;
                for (var item : history.path("items")) {
                    var field = field(item);
                    var before = value(field, item, "from", "fromString");
                    var after = value(field, item, "to", "toString");
                    var id = Json.text(history, "id") + "/" + place++;
                    if (!field.isEmpty() && !before.text().equals(after.text())) {
                        changes.add(new FieldChange(
                                id,
                                field,
                                before.text(),
                                after.text(),
                                Json.text(history, "author", "displayName"),
                                at,
                                Stream.concat(before.names(), after.names())
                                        .distinct()
                                        .toList()));
                    }
                }
            });
        }
        changes.sort(Comparator.comparing(FieldChange::at));
        return changes.subList(Math.max(0, changes.size() - CHANGES_MAX), changes.size());
    }

    /** Our name of the field; empty when it is none of those that are kept. */
    private String field(JsonNode item) {
        var id = Json.text(item, "fieldId");
        if (!id.isEmpty() && id.equals(ids.epicLink())) {
            return "parent";
        }
        return switch (Json.text(item, "field").toLowerCase(Locale.ROOT)) {
            case "status" -> "status";
            case "summary" -> "title";
            case "assignee" -> "owner";
            case "issuetype" -> "type";
            case "priority" -> "priority";
            case "parent", "issueparentassociation", "epic link" -> "parent";
            case "link" -> "link";
            default -> "";
        };
    }

    private record Value(String text, String name) {
        Stream<String> names() {
            return Stream.of(name).filter(key -> !key.isEmpty());
        }
    }

    private static Value value(String field, JsonNode item, String id, String words) {
        var text = Json.text(item, words);
        return switch (field) {
            case "parent" -> KEY.matcher(text).matches() ? new Value(text, text) : new Value("", "");
            case "link" -> {
                var key = Json.text(item, id);
                yield KEY.matcher(key).matches() ? new Value(text, key) : new Value("", "");
            }
            default -> new Value(text, "");
        };
    }
}
