// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.doorstop;

import io.throughline.ingest.connector.importer.ImportFile;
import io.throughline.ingest.connector.importer.UnreadableFileException;

/** An item's values, its title and its text, written as YAML or as Markdown with YAML above it. */
record ItemText(YamlItem values, String title, String text) {
    private static final String FENCE = "---";

    static ItemText of(ImportFile file) throws UnreadableFileException {
        var text = file.text();
        return file.name().endsWith(".md") ? markdown(text) : yaml(text);
    }

    private static ItemText yaml(String text) throws UnreadableFileException {
        var values = YamlItem.read(text, 1);
        var words = values.text("text");
        var header = values.text("header");
        return new ItemText(values, header.isEmpty() ? firstLine(words) : header, words);
    }

    private static ItemText markdown(String text) throws UnreadableFileException {
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0) {
            throw new UnreadableFileException(1, "it has no YAML between two lines of --- at its top");
        }
        int bodyStart = text.indexOf('\n', end + 1);
        var body = bodyStart < 0 ? "" : text.substring(bodyStart + 1).strip();
        return new ItemText(YamlItem.read(text.substring(FENCE.length(), end), 1), firstLine(body), body);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("^#+\\s+", "");
    }
}
