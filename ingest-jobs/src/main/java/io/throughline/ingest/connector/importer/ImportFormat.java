// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import java.util.List;

/** Makes items of a file of one format. Pure but for the siblings it asks for. */
public interface ImportFormat {
    /** For example {@code reqif}. */
    String scheme();

    /** What an address of this scheme names, for messages: {@code a ReqIF file, for example reqif:shop.reqif}. */
    String names();

    boolean takesFile();

    boolean takesFolder();

    /** Whether a file inside a folder is of this format, by its path. */
    boolean reads(String path);

    /**
     * @param source the whole source, for what a file needs of those beside it
     * @throws UnreadableFileException when nothing in the file can be trusted; the source is refused then, because what
     *     cannot be listed must not look deleted
     */
    List<ImportedItem> parse(ImportSource source, ImportFile file) throws UnreadableFileException;
}
