// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what files declare, up to a size; what was asked for longest ago goes first. */
final class RecentFiles {
    /** Characters: 32 MB at most, where each takes two bytes. */
    private static final long SIZE_MAX = 16_000_000;
    /** So that a file without symbols costs something, too. */
    private static final int SIZE_OF_A_FILE = 200;

    private final LinkedHashMap<String, Optional<FileSymbols>> files = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /** Reads outside of the lock, so that two threads may read the same file; they read the same. */
    Optional<FileSymbols> get(String path, Supplier<Optional<FileSymbols>> read) {
        synchronized (this) {
            var known = files.get(path);
            if (known != null) {
                return known;
            }
        }
        var file = read.get();
        put(path, file);
        return file;
    }

    void put(String path, FileSymbols file) {
        put(path, Optional.of(file));
    }

    private synchronized void put(String path, Optional<FileSymbols> file) {
        size += sizeOf(file);
        var before = files.put(path, file);
        size -= before == null ? 0 : sizeOf(before);
        var eldest = files.entrySet().iterator();
        while (size > SIZE_MAX && eldest.hasNext()) {
            size -= sizeOf(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long sizeOf(Optional<FileSymbols> file) {
        return SIZE_OF_A_FILE + file.map(FileSymbols::size).orElse(0);
    }
}
