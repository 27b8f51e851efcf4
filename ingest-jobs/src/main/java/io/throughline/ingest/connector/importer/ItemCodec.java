// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.connector.document.Fingerprints;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An item as the content of its record, so that mapping needs neither the file nor its format. */
final class ItemCodec {
    /** A change here makes every item new to ingest; so it must be raised when a format reads differently. */
    private static final String MAPPER_VERSION = "i1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ItemCodec() {}

    static byte[] encode(ImportedItem item) {
        return JSON.writeValueAsBytes(item);
    }

    static ImportedItem decode(byte[] content) throws IOException {
        try {
            return JSON.readValue(content, ImportedItem.class);
        } catch (JacksonException e) {
            throw new IOException("it is no item of an import", e);
        }
    }

    static String fingerprint(String path, ImportedItem item) {
        return MAPPER_VERSION + ":" + Fingerprints.of(path, Fingerprints.of(encode(item.withoutLines())));
    }
}
