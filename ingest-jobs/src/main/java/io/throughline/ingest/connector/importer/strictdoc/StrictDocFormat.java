// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.strictdoc;

import io.throughline.ingest.connector.importer.ImportFile;
import io.throughline.ingest.connector.importer.ImportFormat;
import io.throughline.ingest.connector.importer.ImportSource;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.UnreadableFileException;
import java.util.List;

/** A folder of {@code .sdoc} files, or one of them. */
public final class StrictDocFormat implements ImportFormat {
    @Override
    public String scheme() {
        return "strictdoc";
    }

    @Override
    public String names() {
        return "an .sdoc file or a folder of them, for example strictdoc:docs";
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
        return path.endsWith(".sdoc");
    }

    @Override
    public List<ImportedItem> parse(ImportSource source, ImportFile file) throws UnreadableFileException {
        var key = source.name().equals(file.path()) ? file.path() : source.name() + ":" + file.path();
        return new SdocDocument(key, new SdocReader(file.text()).nodes()).items();
    }
}
