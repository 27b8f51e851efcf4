// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The text formats that become documents, by file name. */
public enum TextFormat {
    MARKDOWN,
    HTML,
    ASCIIDOC,
    RESTRUCTURED,
    PLAIN;

    private static final Map<String, TextFormat> BY_EXTENSION = Map.ofEntries(
            Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN),
            Map.entry("mdown", MARKDOWN),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("adoc", ASCIIDOC),
            Map.entry("asciidoc", ASCIIDOC),
            Map.entry("rst", RESTRUCTURED),
            Map.entry("txt", PLAIN),
            Map.entry("text", PLAIN));

    public static Optional<TextFormat> of(String path) {
        int dot = path.lastIndexOf('.');
        if (dot <= path.lastIndexOf('/')) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_EXTENSION.get(path.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}
