// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks a source for single items. */
@FunctionalInterface
public interface ItemReader {
    /**
     * The item as a whole run would give it now, with the same path and the same fingerprint.
     *
     * @param ref as a {@link Mention.Item} names it
     * @return empty when the source does not hold it, which makes a tombstone of it
     * @throws IOException when the source does not say, which says nothing about the item
     */
    Optional<SourceRecord> read(String ref) throws IOException;

    /**
     * Items that hang on this one and share its access, as a whole run would give them now. What no longer hangs there
     * is for the next whole run to find.
     *
     * @throws IOException when the source does not say
     */
    default List<SourceRecord> below(String ref) throws IOException {
        return List.of();
    }
}
