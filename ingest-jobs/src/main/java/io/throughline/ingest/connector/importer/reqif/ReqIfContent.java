// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.reqif;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.ImportedLink;
import io.throughline.ingest.connector.importer.ItemDraft;
import io.throughline.ingest.connector.importer.ItemTypes;
import io.throughline.ingest.connector.importer.LinkRules;
import io.throughline.ingest.connector.importer.xml.XmlElement;
import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Specifications and objects as items: the hierarchy gives parents, relations give links of the object they start at. */
final class ReqIfContent {
    private static final List<String> KEY = List.of("ReqIF.ForeignID", "ID", "Key");
    private static final List<String> TITLE = List.of("ReqIF.ChapterName", "ReqIF.Name", "Title", "Summary", "Heading");
    private static final List<String> TEXT = List.of("ReqIF.Text", "ReqIF.Description", "Statement", "Object Text");
    private static final List<String> STATUS = List.of("ReqIF.Status", "ReqIF.ForeignState", "State");

    private final XmlElement content;
    private final ReqIfTypes types;
    private final ReqIfHierarchy hierarchy;
    private final Map<String, XmlElement> objects = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, List<XmlElement>> relations = new HashMap<>();

    ReqIfContent(XmlElement root) {
        this.content = root.at("CORE-CONTENT", "REQ-IF-CONTENT").orElse(root);
        this.types = new ReqIfTypes(content);
        this.hierarchy = new ReqIfHierarchy(content);
        var found = new LinkedHashMap<String, XmlElement>();
        content.below("SPEC-OBJECTS").forEach(object -> found.put(object.attribute("IDENTIFIER"), object));
        for (var identifier : hierarchy.order()) {
            var object = found.remove(identifier);
            if (object != null) {
                objects.put(identifier, object);
            }
        }
        objects.putAll(found);
        nameAll();
        content.below("SPEC-RELATIONS").forEach(relation -> relations
                .computeIfAbsent(relation.text("SOURCE", "SPEC-OBJECT-REF"), any -> new ArrayList<>())
                .add(relation));
    }

    /** The id that people know is the key where it is one; a bare number means something else in each file. */
    private void nameAll() {
        var taken = new HashMap<String, String>();
        objects.forEach((identifier, object) -> {
            var known = new ReqIfValues(object, types)
                    .take(KEY)
                    .map(ReqIfValues.Value::text)
                    .orElse("");
            boolean usable = known.matches(".*\\p{L}.*") && taken.putIfAbsent(known, identifier) == null;
            keys.put(identifier, usable ? known : identifier);
        });
    }

    List<ImportedItem> items() {
        var items = new ArrayList<ImportedItem>();
        content.below("SPECIFICATIONS").forEach(specification -> items.add(specification(specification)));
        objects.values().forEach(object -> items.add(object(object)));
        return items;
    }

    private ImportedItem specification(XmlElement specification) {
        var identifier = specification.attribute("IDENTIFIER");
        var values = new ReqIfValues(specification, types);
        var item = new ItemDraft(identifier, DocumentType.PRD, specification.line())
                .html()
                .field(FieldNames.MODIFIED, specification.attribute("LAST-CHANGE"));
        values.take(TITLE)
                .ifPresentOrElse(
                        title -> item.title(title.text()), () -> item.title(specification.attribute("LONG-NAME")));
        item.text("<p>" + XmlElement.escaped(specification.attribute("DESC")) + "</p>");
        rest(item, values);
        return item.item();
    }

    private ImportedItem object(XmlElement object) {
        var identifier = object.attribute("IDENTIFIER");
        var values = new ReqIfValues(object, types);
        var typeName = types.nameIn(object, "TYPE");
        var item = new ItemDraft(
                        keys.getOrDefault(identifier, identifier),
                        ItemTypes.parse(typeName).orElse(DocumentType.USER_STORY),
                        object.line())
                .html()
                .property("requirementType", typeName)
                .property("reqifIdentifier", identifier)
                .field(FieldNames.MODIFIED, object.attribute("LAST-CHANGE"));
        values.take(KEY);
        var title = values.take(TITLE).map(ReqIfValues.Value::text).orElse(object.attribute("LONG-NAME"));
        var text = values.take(TEXT);
        text.ifPresent(value -> item.text(value.html()));
        item.title(title.isBlank() ? text.map(ReqIfValues.Value::text).orElse("") : title);
        values.take(STATUS).ifPresent(status -> item.status(status.text()));
        rest(item, values);
        links(item, identifier);
        return item.item();
    }

    private static void rest(ItemDraft item, ReqIfValues values) {
        values.rest().forEach((name, value) -> {
            if (!value.text().isBlank()) {
                item.text("<h2>" + XmlElement.escaped(name) + "</h2>" + value.html());
            }
        });
    }

    private void links(ItemDraft item, String identifier) {
        for (var parent : hierarchy.parents(identifier)) {
            item.link(ImportedLink.from(RelationshipTypes.PARENT_OF, keys.getOrDefault(parent, parent), 0));
        }
        for (var relation : relations.getOrDefault(identifier, List.of())) {
            var target = relation.text("TARGET", "SPEC-OBJECT-REF");
            var role = types.nameIn(relation, "TYPE");
            item.link(LinkRules.named(role, item.type(), keys.getOrDefault(target, target), relation.line()));
        }
    }
}
