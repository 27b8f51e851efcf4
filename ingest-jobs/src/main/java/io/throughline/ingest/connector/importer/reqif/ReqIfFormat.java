// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.reqif;

import io.throughline.ingest.connector.importer.ImportFile;
import io.throughline.ingest.connector.importer.ImportFormat;
import io.throughline.ingest.connector.importer.ImportSource;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.UnreadableFileException;
import io.throughline.ingest.connector.importer.xml.XmlTree;
import java.util.List;

/** A {@code .reqif} file. The zipped form is refused by name: what it holds beside the XML is not requirements. */
public final class ReqIfFormat implements ImportFormat {
    @Override
    public String scheme() {
        return "reqif";
    }

    @Override
    public String names() {
        return "a ReqIF file (unzip a .reqifz first), for example reqif:shop.reqif";
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public boolean takesFolder() {
        return false;
    }

    @Override
    public boolean reads(String path) {
        return true;
    }

    @Override
    public List<ImportedItem> parse(ImportSource source, ImportFile file) throws UnreadableFileException {
        if (file.content().length > 1 && file.content()[0] == 'P' && file.content()[1] == 'K') {
            throw new UnreadableFileException(0, "it is zipped: unzip it and name the .reqif file inside");
        }
        var root = XmlTree.read(file.content());
        if (!root.name().equals("REQ-IF")) {
            throw new UnreadableFileException(root.line(), "its root is <" + root.name() + ">, expected is <REQ-IF>");
        }
        return new ReqIfContent(root).items();
    }
}
