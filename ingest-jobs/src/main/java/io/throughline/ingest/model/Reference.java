// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

/** How one end of a link is named by its source, before anyone knows whether it exists. */
public sealed interface Reference {
    /** A document by its key. */
    record Document(String key) implements Reference {}

    /**
     * A code file by its path as a person wrote it. It resolves to the one repository file with that path; when no
     * repository holds it, a Code document stands in for it until one does.
     */
    record CodeFile(String path) implements Reference {}

    /** A person by user id, which is the lower-case e-mail address where the source has one. */
    record Person(String userId) implements Reference {}
}
