// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.names.DocumentType;
import java.util.List;
import java.util.Map;

/**
 * One item of a requirements file, whatever its format.
 *
 * @param title may be blank; the key stands in for it
 * @param line where the item begins, 1-based; 0 when that is not known
 * @param place the file the item was written in, when that is not the one it was read from; else empty
 * @param fields by names of {@link io.throughline.ingest.connector.document.FieldNames}
 * @param properties further properties of the document
 * @param troubles what of the item could not be taken, as sentences without the place
 */
public record ImportedItem(
        String key,
        DocumentType type,
        String title,
        int line,
        String place,
        Markup markup,
        String text,
        Map<String, List<String>> fields,
        Map<String, String> properties,
        List<ImportedLink> links,
        List<String> troubles) {
    public ImportedItem {
        fields = new java.util.TreeMap<>(fields);
        properties = new java.util.TreeMap<>(properties);
        links = List.copyOf(links);
        troubles = List.copyOf(troubles);
    }

    /** The same item wherever in its file it stands: what lines moved above it is no change of it. */
    ImportedItem withoutLines() {
        return new ImportedItem(
                key,
                type,
                title,
                0,
                place,
                markup,
                text,
                fields,
                properties,
                links.stream().map(link -> link.atLine(0)).toList(),
                troubles);
    }
}
