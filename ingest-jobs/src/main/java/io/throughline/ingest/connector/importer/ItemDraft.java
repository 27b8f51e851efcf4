// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.document.Status;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers an item while its file is read. */
public final class ItemDraft {
    private final String key;
    private final DocumentType type;
    private final int line;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<ImportedLink> links = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Markup markup = Markup.MARKDOWN;
    private String title = "";
    private String place = "";

    /** @param line where the item begins, 1-based; 0 when that is not known */
    public ItemDraft(String key, DocumentType type, int line) {
        this.key = key;
        this.type = type;
        this.line = line;
    }

    public DocumentType type() {
        return type;
    }

    public ItemDraft title(String words) {
        title = words;
        return this;
    }

    /** @param file the file that the item was written in before it came into the one that is read */
    public ItemDraft place(String file) {
        place = file;
        return this;
    }

    public ItemDraft html() {
        markup = Markup.HTML;
        return this;
    }

    /** Adds a paragraph; a blank one adds nothing. */
    public ItemDraft text(String paragraph) {
        if (!paragraph.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.stripTrailing());
        }
        return this;
    }

    /** Adds text below a heading of its own; blank text adds nothing. */
    public ItemDraft section(String heading, String words) {
        return words.isBlank() ? this : text("## " + heading).text(words);
    }

    /** @param name of {@link FieldNames}; a blank value adds nothing */
    public ItemDraft field(String name, String value) {
        if (!value.isBlank()) {
            fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value.strip());
        }
        return this;
    }

    /** Words of a team's own are kept beside ours and are no mistake. */
    public ItemDraft status(String words) {
        if (Status.parse(words).isPresent()) {
            return field(FieldNames.STATUS, words);
        }
        return property(PropertyKeys.SOURCE_STATUS, words);
    }

    public ItemDraft property(String name, String value) {
        if (!value.isBlank()) {
            properties.put(name, value.strip());
        }
        return this;
    }

    public ItemDraft link(ImportedLink link) {
        if (!link.other().isBlank() && !links.contains(link)) {
            links.add(link);
        }
        return this;
    }

    /** @param sentence without the place and without a full stop */
    public ItemDraft trouble(String sentence) {
        troubles.add(sentence);
        return this;
    }

    public ImportedItem item() {
        return new ImportedItem(
                key, type, title, line, place, markup, text.toString(), fields, properties, links, troubles);
    }
}
