// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.needs;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.ImportedLink;
import io.throughline.ingest.connector.importer.ItemDraft;
import io.throughline.ingest.connector.importer.ItemTypes;
import io.throughline.ingest.connector.importer.LinkRules;
import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One need; where it was written is known by document and line. */
final class Need {
    private final JsonNode need;
    private final LinkFields links;

    Need(JsonNode need, LinkFields links) {
        this.need = need;
        this.links = links;
    }

    ImportedItem item() {
        var item = new ItemDraft(text("id"), type(), need.path("lineno").asInt(0))
                .place(place())
                .title(text("title"))
                .text(text("content").isBlank() ? text("description") : text("content"))
                .status(text("status"))
                .property("needType", text("type"));
        values("tags").forEach(tag -> item.field(FieldNames.TAGS, tag));
        item.field(FieldNames.AUTHOR, text("author"));
        for (var field : links.names()) {
            for (var target : values(field)) {
                item.link(link(field, item.type(), links.need(target)));
            }
        }
        return item.item();
    }

    private DocumentType type() {
        return ItemTypes.parse(text("type"))
                .or(() -> ItemTypes.parse(text("type_name")))
                .orElse(DocumentType.USER_STORY);
    }

    private static ImportedLink link(String field, DocumentType type, String target) {
        return field.equals("parent_need")
                ? ImportedLink.from(RelationshipTypes.PARENT_OF, target, 0)
                : LinkRules.named(field.equals("links") ? "" : field, type, target, 0);
    }

    private String place() {
        var document = text("docname");
        return document.isEmpty() ? "" : document + text("doctype");
    }

    private String text(String name) {
        var value = need.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    /** A list, or one text with commas or semicolons. */
    private List<String> values(String name) {
        var value = need.path(name);
        var all = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(entry -> all.add(entry.asString("").strip()));
        } else if (value.isString()) {
            for (var part : value.asString().split("[;,]")) {
                all.add(part.strip());
            }
        }
        all.removeIf(String::isBlank);
        return all;
    }
}
