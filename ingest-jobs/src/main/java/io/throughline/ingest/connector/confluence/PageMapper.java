// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.DeclaredFields;
import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.HtmlText;
import io.throughline.ingest.text.Titles;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** From a page with its labels to graph changes. */
final class PageMapper {
    private final ConfluenceConfig config;
    private final JsonNode page;
    private final List<String> labels = new ArrayList<>();
    private final String parent;
    private final boolean closed;
    private final String key;
    private final String url;

    /** @param parent id of the page above; empty when there is none in this space */
    PageMapper(ConfluenceConfig config, String id, String parent, boolean closed, JsonNode all) {
        this.config = config;
        this.page = all.path("page");
        all.path("labels").forEach(label -> labels.add(Json.text(label, "name")));
        this.parent = parent;
        this.closed = closed;
        this.key = key(id);
        this.url = url(config, id);
    }

    private String key(String id) {
        return key(config, id);
    }

    static String key(ConfluenceConfig config, String id) {
        return config.space() + ":" + id;
    }

    static String url(ConfluenceConfig config, String id) {
        return config.base() + "/pages/viewpage.action?pageId=" + id;
    }

    /** Whom Confluence lets in is not known by name here, so the page is closed to all whom nobody lets in here. */
    static String access(boolean closed) {
        return closed ? "restricted" : "";
    }

    List<GraphChange> map() {
        var title = Titles.oneLine(Json.text(page, "title"));
        var text =
                HtmlText.read("<body>" + StorageFormat.html(Json.text(page, "body", "storage", "value")) + "</body>");
        var changes = new ArrayList<>(DeclaredDocument.changes(
                new DeclaredFields(fields(), field -> url),
                new DeclaredDocument.Fallback(key, type(), title.isEmpty() ? key : title),
                text.blocks().stream().map(Block::text).collect(Collectors.joining("\n\n")),
                text.blocks(),
                Map.of("space", config.space(), PropertyKeys.VERSION, Json.text(page, "version", "number"))));
        if (!parent.isEmpty()) {
            changes.add(new GraphChange.Link(
                    RelationshipTypes.PARENT_OF,
                    new Reference.Document(key(parent)),
                    new Reference.Document(key),
                    LinkOrigin.TRACKER,
                    1,
                    url,
                    true,
                    Map.of()));
        }
        return changes;
    }

    /** A label says what a page is when it is the name of one of our types, or when the configuration says so. */
    private DocumentType type() {
        return labels.stream()
                .flatMap(label -> config.mapping().type(label).or(() -> DocumentType.parse(label)).stream())
                .findFirst()
                .orElse(DocumentType.PAGE);
    }

    private Map<String, List<String>> fields() {
        var fields = new HashMap<String, List<String>>();
        put(fields, FieldNames.URL, url);
        put(
                fields,
                FieldNames.MODIFIED,
                first(Json.text(page, "version", "createdAt"), Json.text(page, "version", "when")));
        put(fields, FieldNames.CREATED, first(Json.text(page, "createdAt"), Json.text(page, "history", "createdDate")));
        put(fields, FieldNames.ACCESS_LEVEL, access(closed));
        fields.put(FieldNames.TAGS, labels);
        return fields;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, List.of(value));
        }
    }
}
