// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.openfasttrace;

import io.throughline.ingest.connector.document.FieldNames;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.ImportedLink;
import io.throughline.ingest.connector.importer.ItemDraft;
import io.throughline.ingest.connector.importer.LinkRules;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds specification items in Markdown. An id alone on its line begins an item, the next id or heading ends it; the
 * heading right above the id is the title. Nothing inside a code fence counts.
 */
final class SpecMarkdown {
    private static final Pattern ID_LINE =
            Pattern.compile("[\\s*_`]*(?:<a\\s[^>]*>(?:</a>)?)?[\\s*_`]*" + SpecId.PATTERN.pattern() + "[\\s*_`]*");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");
    private static final Pattern ANCHOR = Pattern.compile("\\s*<a\\s[^>]*>(?:</a>)?\\s*");
    private static final Pattern FIELD =
            Pattern.compile("\\s{0,3}(Needs|Covers|Depends|Tags|Status|Rationale|Comment|Description):(.*)");

    private final String[] lines;
    private final List<ImportedItem> items = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable ItemDraft open;
    private String section = "";
    private String heading = "";
    private boolean fenced;

    SpecMarkdown(String text) {
        this.lines = text.split("\n", -1);
    }

    List<ImportedItem> items() {
        for (int i = 0; i < lines.length; i++) {
            read(lines[i], i + 1);
        }
        close();
        return items;
    }

    private void read(String line, int number) {
        boolean fence =
                line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
        if (fence) {
            fenced = !fenced;
        }
        var id = ID_LINE.matcher(line);
        var title = HEADING.matcher(line);
        if (fence || fenced) {
            add(line);
            heading = "";
        } else if (id.matches()) {
            begin(id, number);
        } else if (title.matches()) {
            close();
            heading = title.group(1);
        } else {
            readInside(line, number);
            // A place to jump to may stand between the heading and the id.
            heading = line.isBlank() || ANCHOR.matcher(line).matches() ? heading : "";
        }
    }

    private void begin(Matcher id, int number) {
        close();
        var spec = new SpecId(id.group(1), id.group(2), id.group(3));
        open = new ItemDraft(spec.key(), spec.type(), number)
                .title(heading.isBlank() ? spec.name() : heading)
                .property("artifactType", spec.artifactType());
        heading = "";
    }

    private void readInside(String line, int number) {
        var field = FIELD.matcher(line);
        if (open == null) {
            return;
        }
        if (field.matches()) {
            endPart();
            section = field.group(1);
            readValue(open, field.group(2), number);
        } else if (!line.isBlank() || isProse()) {
            readValue(open, line, number);
        } else {
            // A blank line ends a list; what follows is text again.
            section = listsIds() ? section : "";
        }
    }

    /** Lists of ids may have blank lines between their entries; one-line fields end with the line. */
    private boolean listsIds() {
        return section.equals("Covers") || section.equals("Depends");
    }

    private boolean isProse() {
        return switch (section) {
            case "", "Rationale", "Comment", "Description" -> true;
            default -> false;
        };
    }

    private void readValue(ItemDraft item, String words, int number) {
        switch (section) {
            case "Status" -> item.status(words.strip());
            case "Tags" -> item.field(FieldNames.TAGS, words.replace(',', ';').replaceFirst("^\\s*[*+-]\\s", ""));
            case "Needs" -> item.property("needs", words.strip());
            case "Covers" -> ids(words, key -> item.link(LinkRules.upward(item.type(), key, number)));
            case "Depends" -> ids(words, key -> item.link(ImportedLink.to(RelationshipTypes.DEPENDS_ON, key, number)));
            default -> add(words);
        }
    }

    private static void ids(String words, java.util.function.Consumer<String> each) {
        var id = SpecId.PATTERN.matcher(words);
        while (id.find()) {
            each.accept(id.group());
        }
    }

    private void add(String line) {
        if (open != null) {
            part.append(line).append('\n');
        }
    }

    private void endPart() {
        if (open != null) {
            var words = part.toString().strip();
            switch (section) {
                case "Rationale", "Comment" -> open.section(section.toLowerCase(Locale.ROOT), words);
                default -> open.text(words);
            }
        }
        part.setLength(0);
    }

    private void close() {
        endPart();
        if (open != null) {
            items.add(open.item());
        }
        open = null;
        section = "";
    }
}
