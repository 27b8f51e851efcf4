// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.io.IOException;
import java.io.InputStream;

/**
 * A coverage file, in the tree of the head or beside the repository.
 *
 * @param name for messages
 * @param path from the root of the repository; empty when it lies elsewhere
 */
record CoverageFile(String name, String path, Content content) {
    /** Bytes. Far above what the coverage of a large repository takes. */
    static final int BYTES_MAX = 64 * 1024 * 1024;

    /** Opened when it is read. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** @return one byte more than allowed when it is too large */
    byte[] load() throws IOException {
        try (var input = content.open()) {
            return input.readNBytes(BYTES_MAX + 1);
        }
    }
}
