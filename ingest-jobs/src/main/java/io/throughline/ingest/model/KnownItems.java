// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.util.Optional;

/** What the graph holds of a source from earlier runs. */
@FunctionalInterface
public interface KnownItems {
    /** Nothing is known: the first run. */
    KnownItems NONE = path -> Optional.empty();

    /** The fingerprint stored for an item, empty when the item is new. */
    Optional<String> fingerprint(String path);
}
