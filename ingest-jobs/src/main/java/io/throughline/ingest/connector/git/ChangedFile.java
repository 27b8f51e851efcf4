// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.util.Locale;

/**
 * A file that is another one, or at another place, on the two sides of a difference.
 *
 * @param path on the later side; for a deleted file on the earlier
 */
public record ChangedFile(String path, Kind kind) {
    /** What became of it. */
    public enum Kind {
        ADDED,
        CHANGED,
        RENAMED,
        DELETED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
