// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.strictdoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One element of a document between its line in brackets and the next one. */
final class SdocNode {
    /** A relation as declared. @param kind {@code Parent}, {@code Child} or {@code File} */
    record Relation(String kind, String value, String role, int line) {}

    private final String tag;
    private final boolean doubled;
    private final boolean closing;
    private final int line;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();

    SdocNode(String tag, boolean doubled, boolean closing, int line) {
        this.tag = tag;
        this.doubled = doubled;
        this.closing = closing;
        this.line = line;
    }

    /** Without brackets and slash: {@code REQUIREMENT}. */
    String tag() {
        return tag;
    }

    /** Composite elements stand in double brackets; older files have a tag for them. */
    boolean holdsOthers() {
        return doubled || tag.startsWith("COMPOSITE");
    }

    boolean closing() {
        return closing;
    }

    int line() {
        return line;
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    Map<String, String> fields() {
        return fields;
    }

    List<Relation> relations() {
        return relations;
    }

    void put(String name, String value) {
        // A requirement may hold several comments.
        fields.merge(name, value, (first, second) -> first + "\n\n" + second);
    }
}
