// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.connector.document.DeclaredDocument;
import io.throughline.ingest.connector.document.DeclaredFields;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.HtmlText;
import io.throughline.ingest.text.MarkdownText;
import io.throughline.ingest.text.Titles;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From an item to graph changes; evidence is the file and the line. */
final class ItemMapper {
    private static final int SHOWN_MAX = 100;

    private final ImportedItem item;
    private final String file;

    ItemMapper(String path, ImportedItem item) {
        this.item = item;
        this.file = item.place().isBlank() ? path : item.place();
    }

    List<GraphChange> map() {
        if (!DeclaredDocument.isKey(item.key())) {
            return List.of(invalid(
                    "the key is `%s`, allowed are printable keys of at most %,d characters; the item is left out"
                            .formatted(shown(item.key()), DeclaredDocument.KEY_LENGTH_MAX)));
        }
        var blocks = blocks();
        var content = item.markup() == Markup.HTML
                ? blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"))
                : item.text();
        var title = Titles.oneLine(item.title());
        var fallback = new DeclaredDocument.Fallback(
                item.key(), item.type(), title.isEmpty() ? Titles.oneLine(item.key()) : title);
        var fields = new DeclaredFields(new HashMap<>(item.fields()), field -> place(item.line()));
        var changes = new ArrayList<>(
                DeclaredDocument.changes(fields, fallback, content, blocks, new HashMap<>(item.properties())));
        links(changes);
        item.troubles().forEach(trouble -> changes.add(invalid(trouble)));
        return changes;
    }

    private List<Block> blocks() {
        return item.markup() == Markup.HTML
                ? HtmlText.read("<body>" + item.text() + "</body>").blocks()
                : MarkdownText.blocks(item.text());
    }

    private void links(List<GraphChange> changes) {
        var self = new Reference.Document(item.key());
        var distinct = new LinkedHashMap<String, GraphChange>();
        for (var link : item.links()) {
            var end = link.end();
            if (!DeclaredDocument.isKey(link.other())) {
                changes.add(invalid(
                        "a link names `%s`, which is no printable key; it is left out".formatted(shown(link.other()))));
            } else if (!end.equals(self)) {
                var from = link.incoming() ? end : self;
                var to = link.incoming() ? self : end;
                // The first of several places that say the same is evidence enough.
                distinct.putIfAbsent(
                        link.type() + from + to,
                        new GraphChange.Link(
                                link.type(),
                                from,
                                to,
                                LinkOrigin.DECLARED,
                                1,
                                place(link.line()),
                                true,
                                properties(link)));
            }
        }
        changes.addAll(distinct.values());
    }

    private static Map<String, Object> properties(ImportedLink link) {
        return link.type().equals(RelationshipTypes.DEPENDS_ON) && !link.role().isEmpty()
                ? Map.of(PropertyKeys.DEPENDENCY_TYPE, link.role())
                : Map.of();
    }

    private String place(int line) {
        int known = line > 0 ? line : item.line();
        return known > 0 ? file + ":" + known : file;
    }

    private GraphChange.Finding invalid(String sentence) {
        return new GraphChange.Finding(FindingStatus.INVALID, Titles.oneLine(place(0)) + ": " + sentence + ".");
    }

    private static String shown(String value) {
        var line = Titles.oneLine(value);
        return line.length() > SHOWN_MAX ? line.substring(0, SHOWN_MAX - 1) + "…" : line;
    }
}
