// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

/**
 * The identity of a source.
 *
 * @param kind the scheme, for example {@code git}
 * @param name short and human, for example the name of the repository; a part of the keys of its documents
 * @param location where it is read from: an absolute path or a URL without credentials
 */
public record SourceId(String kind, String name, String location) {
    /** The stable text stored as {@code sourceId}, for example {@code git:/srv/repositories/shop}. */
    public String value() {
        return kind + ":" + location;
    }
}
