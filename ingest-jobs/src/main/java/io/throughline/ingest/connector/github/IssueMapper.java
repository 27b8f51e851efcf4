// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.DeclaredFields;
import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.document.Status;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.marks.CommitMessage;
import io.throughline.ingest.marks.TrackerKeys;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.MarkdownText;
import io.throughline.ingest.text.Titles;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From an issue or pull request with what hangs on it to graph changes. */
final class IssueMapper {
    private final GithubConfig config;
    private final JsonNode all;
    private final JsonNode issue;
    private final String access;
    private final String key;
    private final String url;
    private final Map<String, IssueRefs.Kind> refs;

    IssueMapper(GithubConfig config, JsonNode all, String access) {
        this.config = config;
        this.all = all;
        this.issue = all.path("issue");
        this.access = access;
        this.key = config.repository() + "#" + Json.text(issue, "number");
        var address = Json.text(issue, "html_url");
        this.url = address.startsWith("http") ? Titles.oneLine(address) : key;
        this.refs = IssueRefs.find(Json.text(issue, "body").replace("\r\n", "\n"), config.repository());
    }

    List<GraphChange> map() {
        boolean pull = issue.has("pull_request");
        var type = pull
                ? DocumentType.PULL_REQUEST
                : new IssueType(config.mapping()).of(issue, refs.containsValue(IssueRefs.Kind.TASK));
        var title = Titles.oneLine(Json.text(issue, "title"));
        var content = content();
        var changes = new ArrayList<>(DeclaredDocument.changes(
                new DeclaredFields(fields(), field -> url),
                new DeclaredDocument.Fallback(key, type, title.isEmpty() ? key : title),
                content,
                MarkdownText.blocks(content),
                properties(pull)));
        var people = new People(new Reference.Document(key), url);
        people.wrote(issue);
        all.path("comments").forEach(people::knows);
        all.path("reviews").forEach(people::reviewed);
        changes.addAll(people.changes());
        changes.addAll(hierarchy());
        changes.addAll(references(pull));
        if (pull) {
            changes.addAll(trackerKeys());
        }
        return changes;
    }

    /** The body, then each comment below a heading of its own. */
    private String content() {
        var text =
                new StringBuilder(Json.text(issue, "body").replace("\r\n", "\n").strip());
        for (var list : List.of("comments", "reviews")) {
            for (var comment : all.path(list)) {
                var body = Json.text(comment, "body").replace("\r\n", "\n").strip();
                if (!body.isEmpty()) {
                    text.append("\n\n## %s by %s\n\n%s"
                            .formatted(
                                    list.equals("comments") ? "Comment" : "Review",
                                    Titles.oneLine(Json.text(comment, "user", "login")),
                                    body));
                }
            }
        }
        return text.toString().strip();
    }

    private Map<String, List<String>> fields() {
        var fields = new HashMap<String, List<String>>();
        fields.put(FieldNames.ACCESS_LEVEL, List.of(access));
        put(fields, FieldNames.CREATED, Json.text(issue, "created_at"));
        put(fields, FieldNames.MODIFIED, Json.text(issue, "updated_at"));
        put(fields, FieldNames.URL, Json.text(issue, "html_url"));
        var labels = new ArrayList<String>();
        issue.path("labels")
                .forEach(label -> labels.add(label.isString() ? label.asString() : Json.text(label, "name")));
        fields.put(FieldNames.TAGS, labels);
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, List.of(value));
        }
    }

    private Map<String, Object> properties(boolean pull) {
        var properties = new HashMap<String, Object>();
        properties.put(PropertyKeys.STATUS, status(pull).value());
        properties.put(PropertyKeys.SOURCE_STATUS, Json.text(issue, "state"));
        properties.put(PropertyKeys.REPOSITORY, config.repository());
        properties.put("number", issue.path("number").asLong(0));
        set(properties, PropertyKeys.AUTHOR, Json.text(issue, "user", "login"));
        set(properties, PropertyKeys.OWNER, Json.text(issue, "assignee", "login"));
        set(properties, "releaseVersion", Json.text(issue, "milestone", "title"));
        set(properties, "targetDate", Json.text(issue, "milestone", "due_on"));
        set(properties, "mergedAt", Json.text(all, "pull", "merged_at"));
        set(properties, "branch", Json.text(all, "pull", "head", "ref"));
        set(properties, PropertyKeys.HASH, Json.text(all, "pull", "merge_commit_sha"));
        return properties;
    }

    private static void set(Map<String, Object> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private Status status(boolean pull) {
        boolean closed = Json.text(issue, "state").equals("closed");
        boolean merged = !Json.text(issue, "pull_request", "merged_at").isEmpty()
                || !Json.text(all, "pull", "merged_at").isEmpty();
        if (pull) {
            boolean draft = Json.text(issue, "draft").equals("true");
            if (merged) {
                return Status.APPROVED;
            }
            if (closed) {
                return Status.DEPRECATED;
            }
            return draft ? Status.DRAFT : Status.REVIEW;
        }
        if (!closed) {
            return Status.DRAFT;
        }
        return Json.text(issue, "state_reason").equals("not_planned") ? Status.DEPRECATED : Status.APPROVED;
    }

    /** Sub-issues that the service holds, and entries of task lists, which only the text says. */
    private List<GraphChange> hierarchy() {
        var children = new LinkedHashMap<String, GraphChange>();
        for (var child : all.path("subIssues")) {
            var childKey = keyOf(child);
            children.put(childKey, link(RelationshipTypes.PARENT_OF, childKey, 1, true));
        }
        refs.forEach((ref, kind) -> {
            if (kind == IssueRefs.Kind.TASK) {
                children.putIfAbsent(ref, link(RelationshipTypes.PARENT_OF, ref, 0.9, false));
            }
        });
        children.remove(key);
        return List.copyOf(children.values());
    }

    /** A sub-issue may live in another repository. */
    private String keyOf(JsonNode child) {
        var repository = Json.text(child, "repository_url").replaceFirst("^.*/repos/", "");
        return (repository.isEmpty() ? config.repository() : repository) + "#" + Json.text(child, "number");
    }

    private List<GraphChange> references(boolean pull) {
        var links = new ArrayList<GraphChange>();
        refs.forEach((ref, kind) -> {
            if (!ref.equals(key) && kind != IssueRefs.Kind.TASK) {
                boolean closes = pull && kind == IssueRefs.Kind.CLOSED;
                links.add(
                        closes
                                ? link(RelationshipTypes.IMPLEMENTS, ref, 0.9, false)
                                : link(RelationshipTypes.MENTIONS, ref, 1, false));
            }
        });
        return links;
    }

    /** Keys of another tracker, by which teams name the branch and begin the title: what the request is for. */
    private List<GraphChange> trackerKeys() {
        var said = CommitMessage.parse(Json.text(issue, "title") + "\n\n" + Json.text(issue, "body"));
        var keys = new LinkedHashSet<>(TrackerKeys.inBranch(Json.text(all, "pull", "head", "ref")));
        keys.addAll(said.mentions());
        return keys.stream()
                .filter(other -> !refs.containsKey(other))
                .map(other -> link(RelationshipTypes.MENTIONS, other, 1, false))
                .toList();
    }

    private GraphChange link(String type, String other, double confidence, boolean required) {
        return new GraphChange.Link(
                type,
                new Reference.Document(key),
                new Reference.Document(other),
                LinkOrigin.TRACKER,
                confidence,
                url,
                required,
                Map.of());
    }
}
