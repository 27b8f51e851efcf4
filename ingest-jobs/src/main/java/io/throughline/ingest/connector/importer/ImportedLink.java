// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.model.Reference;

/**
 * A link as its file declares it.
 *
 * @param type a name in {@link io.throughline.names.RelationshipTypes}
 * @param other the key, or the path, of the other end
 * @param file whether {@code other} is the path of a code file
 * @param incoming whether the link points from the other end to the item
 * @param role the file's own word for the link; empty when it has none
 * @param line where it is written, 1-based; 0 when that is not known
 */
public record ImportedLink(String type, String other, boolean file, boolean incoming, String role, int line) {
    /** From the item to another one. */
    public static ImportedLink to(String type, String key, int line) {
        return new ImportedLink(type, key, false, false, "", line);
    }

    /** From another item to this one. */
    public static ImportedLink from(String type, String key, int line) {
        return new ImportedLink(type, key, false, true, "", line);
    }

    /** From a code file to the item. */
    public static ImportedLink fromFile(String type, String path, int line) {
        return new ImportedLink(type, path, true, true, "", line);
    }

    Reference end() {
        return file ? new Reference.CodeFile(other) : new Reference.Document(other);
    }

    ImportedLink atLine(int other) {
        return new ImportedLink(type, this.other, file, incoming, role, other);
    }
}
