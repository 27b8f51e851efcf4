// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.strictdoc;

import io.throughline.ingest.connector.importer.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a document into its elements. Text between {@code >>>} and {@code <<<} means nothing to the grammar. */
final class SdocReader {
    private static final Pattern TAG = Pattern.compile("\\[{1,2}(/?)([A-Z][A-Z0-9_]*)]{1,2}\\s*");
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z0-9_ ]*):(?:\\s+(.*))?");
    private static final Pattern RELATION_PART = Pattern.compile("\\s*(-?)\\s*(TYPE|VALUE|ROLE):\\s*(.*)");
    private static final String RELATIONS = "RELATIONS";
    /** The name that relations had in older files. */
    private static final String REFERENCES = "REFS";
    /** Old files put free text between tags of its own, without a field. */
    private static final String FREE_TEXT = "FREETEXT";

    static final String STATEMENT = "STATEMENT";

    private final String[] lines;
    private final List<SdocNode> nodes = new ArrayList<>();
    private int at;

    SdocReader(String text) {
        this.lines = text.split("\n", -1);
    }

    /** @throws UnreadableFileException when a text is never closed, or nothing says that this is a document */
    List<SdocNode> nodes() throws UnreadableFileException {
        while (at < lines.length) {
            var tag = TAG.matcher(lines[at]);
            if (tag.matches()) {
                var node = new SdocNode(
                        tag.group(2), lines[at].startsWith("[["), !tag.group(1).isEmpty(), at + 1);
                nodes.add(node);
                at++;
                if (node.tag().equals(FREE_TEXT) && !node.closing()) {
                    node.put(STATEMENT, freeText(node.line()));
                } else {
                    readFields(node);
                }
            } else {
                at++;
            }
        }
        if (nodes.isEmpty() || !nodes.get(0).tag().equals("DOCUMENT")) {
            throw new UnreadableFileException(1, "it does not begin with [DOCUMENT]");
        }
        return nodes;
    }

    private void readFields(SdocNode node) throws UnreadableFileException {
        while (at < lines.length && !TAG.matcher(lines[at]).matches()) {
            var field = FIELD.matcher(lines[at]);
            at++;
            if (!field.matches()) {
                continue;
            }
            var name = field.group(1);
            var value = field.group(2) == null ? "" : field.group(2);
            if (value.strip().equals(">>>")) {
                node.put(name, multiline(at));
            } else if (name.equals(RELATIONS) || name.equals(REFERENCES)) {
                readRelations(node);
            } else {
                node.put(name, value);
            }
        }
    }

    private String multiline(int line) throws UnreadableFileException {
        int start = at;
        while (at < lines.length && !lines[at].strip().equals("<<<")) {
            at++;
        }
        if (at == lines.length) {
            throw new UnreadableFileException(line, "the text that begins with >>> is never closed with <<<");
        }
        return String.join("\n", List.of(lines).subList(start, at++));
    }

    private String freeText(int line) throws UnreadableFileException {
        int start = at;
        while (at < lines.length && !lines[at].strip().equals("[/" + FREE_TEXT + "]")) {
            at++;
        }
        if (at == lines.length) {
            throw new UnreadableFileException(line, "[FREETEXT] is never closed with [/FREETEXT]");
        }
        return String.join("\n", List.of(lines).subList(start, at++));
    }

    private void readRelations(SdocNode node) {
        String kind = "";
        String value = "";
        String role = "";
        int line = at + 1;
        while (at < lines.length) {
            var part = RELATION_PART.matcher(lines[at]);
            if (!part.matches()) {
                break;
            }
            if (!part.group(1).isEmpty()) {
                add(node, kind, value, role, line);
                kind = "";
                value = "";
                role = "";
                line = at + 1;
            }
            switch (part.group(2)) {
                case "TYPE" -> kind = part.group(3).strip();
                case "VALUE" -> value = part.group(3).strip();
                default -> role = part.group(3).strip();
            }
            at++;
        }
        add(node, kind, value, role, line);
    }

    private static void add(SdocNode node, String kind, String value, String role, int line) {
        if (!value.isEmpty()) {
            node.relations().add(new SdocNode.Relation(kind, value, role, line));
        }
    }
}
