// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.store.SafeText;
import java.util.Map;
import java.util.Optional;

/**
 * Fingerprints as they are stored: the connector's own, behind what else decides how an item ends up in the graph. So a
 * new way to write or to cut text makes every item new.
 */
record Fingerprints(String prefix) {
    /** To be raised when documents or passages are written in another way. */
    private static final int FORMAT = 3;

    static Fingerprints of(int chunkTokens) {
        return new Fingerprints(FORMAT + "." + chunkTokens + ":");
    }

    String stored(String fingerprint) {
        return prefix + fingerprint;
    }

    /** What the connector may know: its own fingerprints, where nothing else has changed. */
    KnownItems known(Map<String, String> stored) {
        return path -> Optional.ofNullable(stored.get(SafeText.clean(path)))
                .filter(fingerprint -> fingerprint.startsWith(prefix))
                .map(fingerprint -> fingerprint.substring(prefix.length()));
    }
}
