// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.openfasttrace;

import io.throughline.ingest.connector.importer.ItemTypes;
import io.throughline.names.DocumentType;
import java.util.regex.Pattern;

/** The id of a specification item, {@code type~name~revision}; as a whole it is the key, also of trace marks in code. */
record SpecId(String artifactType, String name, String revision) {
    static final Pattern PATTERN = Pattern.compile("(\\p{L}+)~(\\p{L}[\\p{L}\\p{N}_./-]*)~(\\p{N}{1,9})");

    String key() {
        return artifactType + "~" + name + "~" + revision;
    }

    DocumentType type() {
        return ItemTypes.parse(artifactType).orElse(DocumentType.TECH_SPEC);
    }
}
