// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * A file of a tree.
 *
 * @param rawPath its name as git holds it, in no particular encoding
 */
record TreeFile(String path, byte[] rawPath, Kind kind, ObjectId blob) {
    enum Kind {
        DOCUMENT,
        CODE,
        SUBMODULE,
        SYMBOLIC_LINK
    }
}
