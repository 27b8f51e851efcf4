// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.text.DecodedText;

/**
 * A file of an import, loaded.
 *
 * @param path within the source, with {@code /}
 */
public record ImportFile(String path, byte[] content) {
    /** Bytes. A tree of the largest file stays within a quarter of a gigabyte. */
    public static final int BYTES_MAX = 32 * 1024 * 1024;

    /** The name without its folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The text with line ends {@code \n}. @throws UnreadableFileException when the file is binary */
    public String text() throws UnreadableFileException {
        return DecodedText.of(content)
                .orElseThrow(() -> new UnreadableFileException(0, "it is binary, whatever its name says"));
    }
}
