// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.strictdoc;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.ImportedLink;
import io.throughline.ingest.connector.importer.ItemDraft;
import io.throughline.ingest.connector.importer.ItemTypes;
import io.throughline.ingest.connector.importer.LinkRules;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The elements of one document as items: the document with its sections and free text, and each requirement below it or
 * below the composite requirement that it stands in.
 */
final class SdocDocument {
    /** Not nodes of a document's content. */
    private static final Set<String> GRAMMAR = Set.of("GRAMMAR", "DOCUMENT_FROM_FILE");

    private static final Set<String> TEXTS = Set.of("TEXT", "FREETEXT");
    private static final Set<String> OWN_PLACE =
            Set.of("UID", "MID", "TITLE", "STATUS", "TAGS", "LEVEL", "STATEMENT", "REFS", "RELATIONS", "OPTIONS");

    private final ItemDraft document;
    private final String documentKey;
    private final List<SdocNode> nodes;
    private final List<ImportedItem> items = new ArrayList<>();
    private final Deque<String> composites = new ArrayDeque<>();
    private final Map<String, Integer> unnamed = new HashMap<>();
    private int depth = 1;

    SdocDocument(String fallbackKey, List<SdocNode> nodes) {
        this.nodes = nodes;
        var head = nodes.get(0);
        this.documentKey = first(head.field("UID"), head.field("MID"), fallbackKey);
        this.document = new ItemDraft(documentKey, DocumentType.PRD, head.line())
                .title(first(head.field("TITLE"), documentKey))
                .property(PropertyKeys.VERSION, head.field("VERSION"));
    }

    List<ImportedItem> items() {
        nodes.subList(1, nodes.size()).forEach(this::add);
        // The document is above what it contains.
        items.add(0, document.item());
        return items;
    }

    private void add(SdocNode node) {
        if (node.tag().equals("SECTION")) {
            section(node);
        } else if (node.closing()) {
            closeComposite();
        } else if (TEXTS.contains(node.tag())) {
            document.text(node.field(SdocReader.STATEMENT));
        } else if (!GRAMMAR.contains(node.tag())) {
            var key = requirement(node);
            if (node.holdsOthers()) {
                composites.push(key);
            }
        }
    }

    private void closeComposite() {
        if (!composites.isEmpty()) {
            composites.pop();
        }
    }

    private void section(SdocNode node) {
        if (node.closing()) {
            depth = Math.max(1, depth - 1);
        } else {
            depth++;
            document.text("#".repeat(Math.min(6, depth)) + " " + first(node.field("TITLE"), "Section"));
        }
    }

    private String requirement(SdocNode node) {
        var type = ItemTypes.parse(node.tag()).orElse(DocumentType.USER_STORY);
        var key = key(node);
        var item = new ItemDraft(key, type, node.line())
                .title(first(
                        node.field("TITLE"),
                        node.field(SdocReader.STATEMENT).lines().findFirst().orElse(key)))
                .status(node.field("STATUS"))
                .field(FieldNames.TAGS, node.field("TAGS").replace(',', ';'))
                .text(node.field(SdocReader.STATEMENT));
        node.fields().forEach((name, value) -> {
            if (!OWN_PLACE.contains(name)) {
                item.section(name.toLowerCase(Locale.ROOT), value.strip());
            }
        });
        item.link(ImportedLink.from(
                RelationshipTypes.PARENT_OF, composites.isEmpty() ? documentKey : composites.peek(), node.line()));
        node.relations().forEach(relation -> relation(item, relation));
        items.add(item.item());
        return key;
    }

    private static void relation(ItemDraft item, SdocNode.Relation relation) {
        switch (relation.kind()) {
            case "Parent" ->
                item.link(LinkRules.named(relation.role(), item.type(), relation.value(), relation.line()));
            case "Child" -> item.link(ImportedLink.to(RelationshipTypes.PARENT_OF, relation.value(), relation.line()));
            case "File" ->
                item.link(ImportedLink.fromFile(RelationshipTypes.IMPLEMENTS, path(relation.value()), relation.line()));
            default ->
                item.trouble(
                        "the relation to `%s` has the type `%s`, allowed are Parent, Child and File; it is left out"
                                .formatted(relation.value(), relation.kind()));
        }
    }

    private static String path(String value) {
        return value.startsWith("/") ? value.substring(1) : value;
    }

    /** Requirements may lack an id; their title within the document, or their number, stands in. */
    private String key(SdocNode node) {
        var own = first(node.field("UID"), node.field("MID"));
        if (!own.isEmpty()) {
            return own;
        }
        var name = documentKey + "#" + first(node.field("TITLE"), node.tag().toLowerCase(Locale.ROOT));
        int count = unnamed.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "~" + count;
    }

    private static String first(String... candidates) {
        for (var candidate : candidates) {
            if (!candidate.isBlank()) {
                return candidate;
            }
        }
        return "";
    }
}
