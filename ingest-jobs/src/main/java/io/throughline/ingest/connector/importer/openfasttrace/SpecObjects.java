// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.openfasttrace;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.ImportedLink;
import io.throughline.ingest.connector.importer.ItemDraft;
import io.throughline.ingest.connector.importer.LinkRules;
import io.throughline.ingest.connector.importer.UnreadableFileException;
import io.throughline.ingest.connector.importer.xml.XmlElement;
import io.throughline.ingest.connector.importer.xml.XmlTree;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code specdocument} files (ReqM2's form). XML with another root holds no items. */
final class SpecObjects {
    private SpecObjects() {}

    static List<ImportedItem> items(byte[] content) throws UnreadableFileException {
        var root = XmlTree.read(content);
        var items = new ArrayList<ImportedItem>();
        if (root.name().equals("specdocument")) {
            root.children("specobjects").forEach(group -> group.children("specobject")
                    .forEach(object -> items.add(item(group.attribute("doctype"), object))));
        }
        return items;
    }

    private static ImportedItem item(String artifactType, XmlElement object) {
        var id = new SpecId(artifactType, object.text("id"), object.text("version"));
        var sourceLine = number(object.text("sourceline"));
        var file = object.text("sourcefile");
        var item = new ItemDraft(id.key(), id.type(), file.isEmpty() ? object.line() : sourceLine)
                .place(file)
                .title(object.text("shortdesc").isEmpty() ? id.name() : object.text("shortdesc"))
                .property("artifactType", artifactType)
                .property("needs", joined(object, "needscoverage", ", "))
                .field(FieldNames.TAGS, joined(object, "tags", ";"))
                .text(object.text("description"))
                .section("rationale", object.text("rationale"))
                .section("comment", object.text("comment"))
                .status(object.text("status"));
        object.below("providescoverage")
                .map(covered -> key(covered.text("linksto"), covered.text("dstversion")))
                .forEach(key -> item.link(LinkRules.upward(id.type(), key, 0)));
        object.below("dependencies")
                .map(dependency -> key(dependency.text().strip(), ""))
                .forEach(key -> item.link(ImportedLink.to(RelationshipTypes.DEPENDS_ON, key, 0)));
        return item.item();
    }

    private static String joined(XmlElement object, String list, String separator) {
        return object.below(list)
                .map(entry -> entry.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }

    /** The file writes {@code type:name} and the revision apart, or the whole id. */
    private static String key(String written, String revision) {
        int colon = written.indexOf(':');
        if (colon < 0 || written.contains("~")) {
            return written;
        }
        var name = written.substring(0, colon) + "~" + written.substring(colon + 1);
        return revision.isEmpty() ? name : name + "~" + revision;
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
