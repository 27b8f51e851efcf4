// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.util.Locale;

/** How large an item may be. Beyond it an item is no text that a person reads, and it is never loaded whole. */
public final class ItemLimit {
    /** Bytes. */
    public static final int BYTES_MAX = 1024 * 1024;

    private ItemLimit() {}

    public static String message(String path, long bytes) {
        return message(path, bytes, BYTES_MAX);
    }

    /** @param allowed bytes that a file of this kind may have, whole megabytes */
    public static String message(String path, long bytes, int allowed) {
        return String.format(
                Locale.ROOT,
                "%s has %.1f MB, allowed is %d MB; it was left out: split it, or leave it out of the source.",
                path,
                bytes / (1024.0 * 1024.0),
                allowed / (1024 * 1024));
    }
}
