// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.util.List;
import java.util.Locale;

/**
 * A file that is another one, or at another place, on the two sides of a difference.
 *
 * @param path on the later side; for a deleted file on the earlier
 * @param symbols those of its code that differ, by name; empty when the file is to be taken as a whole
 */
public record ChangedFile(String path, Kind kind, List<String> symbols) {
    public ChangedFile {
        symbols = List.copyOf(symbols);
    }

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
