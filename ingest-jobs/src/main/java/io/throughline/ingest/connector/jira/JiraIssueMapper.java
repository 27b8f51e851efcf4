// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.DeclaredFields;
import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.document.Status;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.HtmlText;
import io.throughline.ingest.text.MarkdownText;
import io.throughline.ingest.text.Titles;
import io.throughline.names.AccessLevel;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** From an issue with its comments to graph changes, whichever Jira it comes from. */
final class JiraIssueMapper {
    private final JiraConfig config;
    private final JiraFields ids;
    private final JsonNode issue;
    private final JsonNode fields;
    private final JsonNode comments;
    private final JsonNode histories;
    private final String key;
    private final String url;

    /** @param all {@code issue}, as Jira gives it, {@code comments} and {@code histories} */
    JiraIssueMapper(JiraConfig config, JiraFields ids, JsonNode all) {
        this.config = config;
        this.ids = ids;
        this.issue = all.path("issue");
        this.fields = issue.path("fields");
        this.comments = all.path("comments");
        this.histories = all.path("histories");
        this.key = Json.text(issue, "key");
        this.url = url(config, key);
    }

    static String url(JiraConfig config, String key) {
        return config.base() + "/browse/" + Titles.oneLine(key).replace(' ', '+');
    }

    /** Who is behind a level only Jira knows, so what has one is closed unless the configuration opens it. */
    static String access(JiraConfig config, JsonNode fields) {
        var security = Json.text(fields, "security", "name");
        return fields.path("security").isObject()
                ? config.mapping()
                        .access(security)
                        .orElse(AccessLevel.RESTRICTED)
                        .value()
                : "";
    }

    List<GraphChange> map() {
        var title = Titles.oneLine(Json.text(fields, "summary"));
        var blocks = blocks();
        var changes = new ArrayList<>(DeclaredDocument.changes(
                new DeclaredFields(declared(), field -> url),
                new DeclaredDocument.Fallback(
                        key, new JiraType(config.mapping(), ids).of(fields), title.isEmpty() ? key : title),
                blocks.stream().map(Block::text).collect(Collectors.joining("\n\n")),
                blocks,
                properties()));
        if (changes.get(0) instanceof GraphChange.Document document) {
            changes.set(0, document.with(new JiraChangelog(ids).of(histories)));
        }
        author(fields.path("creator").isObject() ? fields.path("creator") : fields.path("reporter"), changes);
        changes.addAll(new JiraLinks(key, url).of(fields, ids));
        return changes;
    }

    /** The description, then the comments, each below a heading of its own. */
    private List<Block> blocks() {
        var blocks =
                new ArrayList<>(blocks(fields.path("description"), Json.text(issue, "renderedFields", "description")));
        for (var comment : comments) {
            var heading = "Comment by " + Titles.oneLine(Json.text(comment, "author", "displayName"));
            for (var block : blocks(comment.path("body"), Json.text(comment, "renderedBody"))) {
                var path = new ArrayList<>(List.of(heading));
                path.addAll(block.sectionPath());
                blocks.add(new Block(path, block.type(), block.text()));
            }
        }
        return blocks;
    }

    /** Cloud gives a document, Server its own markup and, when asked, HTML made of it. */
    private static List<Block> blocks(JsonNode written, String rendered) {
        if (written.isObject()) {
            return MarkdownText.blocks(DocumentFormat.markdown(written));
        }
        if (!rendered.isBlank()) {
            return HtmlText.read("<body>" + rendered + "</body>").blocks();
        }
        return MarkdownText.blocks((written.isString() ? written.asString() : "")
                .replace("\r\n", "\n")
                .strip());
    }

    private Map<String, List<String>> declared() {
        var declared = new HashMap<String, List<String>>();
        put(declared, FieldNames.CREATED, Json.text(fields, "created"));
        put(declared, FieldNames.MODIFIED, Json.text(fields, "updated"));
        put(declared, FieldNames.URL, url);
        put(declared, FieldNames.ACCESS_LEVEL, access(config, fields));
        var tags = new ArrayList<String>();
        fields.path("labels").forEach(label -> tags.add(label.asString("")));
        fields.path("components").forEach(component -> tags.add(Json.text(component, "name")));
        declared.put(FieldNames.TAGS, tags);
        return declared;
    }

    private static void put(Map<String, List<String>> declared, String name, String value) {
        if (!value.isBlank()) {
            declared.put(name, List.of(value));
        }
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        var status = Json.text(fields, "status", "name");
        properties.put(PropertyKeys.STATUS, status(status).value());
        set(properties, PropertyKeys.SOURCE_STATUS, status);
        set(properties, "issueType", Json.text(fields, "issuetype", "name"));
        set(properties, "priority", Json.text(fields, "priority", "name"));
        set(properties, PropertyKeys.OWNER, Json.text(fields, "assignee", "displayName"));
        set(properties, PropertyKeys.AUTHOR, Json.text(fields, "creator", "displayName"));
        set(properties, "targetDate", Json.text(fields, "duedate"));
        set(properties, "resolution", Json.text(fields, "resolution", "name"));
        set(properties, "releaseVersion", Json.text(fields.path("fixVersions").path(0), "name"));
        if (!ids.storyPoints().isEmpty() && fields.path(ids.storyPoints()).isNumber()) {
            properties.put("storyPoints", fields.path(ids.storyPoints()).asDouble());
        }
        return properties;
    }

    private static void set(Map<String, Object> properties, String name, String value) {
        if (!value.isBlank()) {
            properties.put(name, value);
        }
    }

    /** Names are the team's; the category behind them is Jira's and has three values. */
    private Status status(String name) {
        return switch (Json.text(fields, "status", "statusCategory", "key")) {
            case "done" -> Status.parse(name).filter(Status.DEPRECATED::equals).orElse(Status.APPROVED);
            case "new" -> Status.DRAFT;
            case "indeterminate" ->
                Status.parse(name).filter(Status.REVIEW::equals).orElse(Status.DRAFT);
            default -> Status.parse(name).orElse(Status.DRAFT);
        };
    }

    /** An e-mail address is the identity where Jira shows it, else the account, marked as Jira's. */
    private void author(JsonNode person, List<GraphChange> changes) {
        var email = Json.text(person, "emailAddress").strip().toLowerCase(java.util.Locale.ROOT);
        var account =
                Json.text(person, "accountId").isEmpty() ? Json.text(person, "name") : Json.text(person, "accountId");
        var userId = email.contains("@") ? email : "jira:" + account;
        if (!account.isBlank() || email.contains("@")) {
            changes.add(new GraphChange.Person(userId, Json.text(person, "displayName"), email));
            changes.add(new GraphChange.Link(
                    RelationshipTypes.AUTHORED,
                    new Reference.Person(userId),
                    new Reference.Document(key),
                    LinkOrigin.TRACKER,
                    1,
                    url,
                    true,
                    Map.of()));
        }
    }
}
