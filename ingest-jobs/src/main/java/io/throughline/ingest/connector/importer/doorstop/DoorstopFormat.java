// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.doorstop;

import io.throughline.ingest.connector.document.Status;
import io.throughline.ingest.connector.importer.ImportFile;
import io.throughline.ingest.connector.importer.ImportFormat;
import io.throughline.ingest.connector.importer.ImportSource;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.ImportedLink;
import io.throughline.ingest.connector.importer.ItemDraft;
import io.throughline.ingest.connector.importer.ItemTypes;
import io.throughline.ingest.connector.importer.LinkRules;
import io.throughline.ingest.connector.importer.UnreadableFileException;
import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import java.util.List;
import java.util.Locale;

/**
 * A tree of folders, each with a {@code .doorstop.yml} that gives its prefix and its parent, and one file an item. The
 * items of a document without a parent are stories, those below are specifications, those of a prefix with {@code TST} or
 * {@code TEST} in it are tests.
 */
public final class DoorstopFormat implements ImportFormat {
    private static final String SETTINGS = ".doorstop.yml";

    @Override
    public String scheme() {
        return "doorstop";
    }

    @Override
    public String names() {
        return "the folder of a Doorstop tree, for example doorstop:reqs";
    }

    @Override
    public boolean takesFile() {
        return false;
    }

    @Override
    public boolean takesFolder() {
        return true;
    }

    @Override
    public boolean reads(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".md"));
    }

    @Override
    public List<ImportedItem> parse(ImportSource source, ImportFile file) throws UnreadableFileException {
        var settingsFile = source.sibling(file, SETTINGS);
        if (settingsFile.isEmpty()) {
            return List.of();
        }
        var settings = YamlItem.read(settingsFile.get().text(), 1).below("settings");
        var uid = file.name().substring(0, file.name().lastIndexOf('.'));
        var prefix = settings.text("prefix");
        if (prefix.isEmpty() || !uid.startsWith(prefix) || uid.length() == prefix.length()) {
            return List.of();
        }
        return List.of(item(uid, type(prefix, settings), ItemText.of(file)));
    }

    private static DocumentType type(String prefix, YamlItem settings) {
        var word = prefix.toUpperCase(Locale.ROOT);
        if (word.contains("TST") || word.contains("TEST")) {
            return DocumentType.TEST;
        }
        var fallback = settings.text("parent").isEmpty() ? DocumentType.USER_STORY : DocumentType.TECH_SPEC;
        return ItemTypes.parse(prefix).orElse(fallback);
    }

    private static ImportedItem item(String uid, DocumentType documentType, ItemText written) {
        var values = written.values();
        // Items that say nothing binding are headings and remarks.
        var type = values.is("normative", true) ? documentType : DocumentType.PAGE;
        var item = new ItemDraft(uid, type, 1)
                .title(written.title().isEmpty() ? uid : written.title())
                .text(written.text())
                .property("level", values.text("level"))
                .property("derived", values.is("derived", false) ? "true" : "")
                .status(status(values).value());
        for (var link : values.list("links")) {
            item.link(LinkRules.upward(type, link.text(), link.line()));
        }
        for (var reference : values.list("references", "path")) {
            item.link(ImportedLink.fromFile(RelationshipTypes.IMPLEMENTS, reference.text(), reference.line()));
        }
        var reference = values.text("ref");
        // The older field holds a path or a word that is looked for in files; only a path can be one.
        if (reference.contains("/") || reference.matches("\\S+\\.\\w{1,8}")) {
            item.link(ImportedLink.fromFile(RelationshipTypes.IMPLEMENTS, reference, 0));
        }
        return item.item();
    }

    /** An item that was reviewed carries the hash of what was reviewed. */
    private static Status status(YamlItem values) {
        if (!values.is("active", true)) {
            return Status.DEPRECATED;
        }
        return values.text("reviewed").isEmpty() ? Status.DRAFT : Status.APPROVED;
    }
}
