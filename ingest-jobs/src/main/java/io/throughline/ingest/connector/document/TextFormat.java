// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The text formats that become documents, by file name. */
public enum TextFormat {
    MARKDOWN,
    HTML,
    PLAIN;

    private static final Map<String, TextFormat> BY_EXTENSION = Map.of(
            "md", MARKDOWN,
            "markdown", MARKDOWN,
            "mdown", MARKDOWN,
            "html", HTML,
            "htm", HTML,
            "xhtml", HTML,
            "txt", PLAIN,
            "text", PLAIN,
            "rst", PLAIN,
            "adoc", PLAIN);

    public static Optional<TextFormat> of(String path) {
        int dot = path.lastIndexOf('.');
        if (dot <= path.lastIndexOf('/')) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_EXTENSION.get(path.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}
