// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.openfasttrace;

import io.throughline.ingest.connector.importer.ImportFile;
import io.throughline.ingest.connector.importer.ImportFormat;
import io.throughline.ingest.connector.importer.ImportSource;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Markdown files with specification items in them, and specobject files. */
public final class OpenFastTraceFormat implements ImportFormat {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown");
    private static final Set<String> XML = Set.of("xml", "oreqm");

    @Override
    public String scheme() {
        return "openfasttrace";
    }

    @Override
    public String names() {
        return "a Markdown or specobject file or a folder of them, for example openfasttrace:doc/spec";
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public boolean takesFolder() {
        return true;
    }

    @Override
    public boolean reads(String path) {
        return MARKDOWN.contains(extension(path)) || XML.contains(extension(path));
    }

    @Override
    public List<ImportedItem> parse(ImportSource source, ImportFile file) throws UnreadableFileException {
        if (!XML.contains(extension(file.path()))) {
            return new SpecMarkdown(file.text()).items();
        }
        // Folders hold XML of all kinds; what never names the format is not worth a judgement.
        return new String(file.content(), StandardCharsets.ISO_8859_1).contains("specdocument")
                ? SpecObjects.items(file.content())
                : List.of();
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
