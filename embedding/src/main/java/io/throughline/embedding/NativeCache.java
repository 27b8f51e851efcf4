// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which native libraries are unpacked: the system property {@code throughline.cache}, else the
 * environment variable THROUGHLINE_CACHE, else {@code throughline} in XDG_CACHE_HOME or in {@code ~/.cache}. Where none
 * can be written, a temporary folder of this process.
 */
final class NativeCache {
    /** The property (or variable) by which the tokenizer library is told where to unpack. */
    private static final String ENGINE_CACHE = "ENGINE_CACHE_DIR";

    private NativeCache() {}

    /** Must run before the tokenizer library is first touched; a choice that the user made already stays. */
    static synchronized void prepare() {
        if (System.getenv(ENGINE_CACHE) == null && System.getProperty(ENGINE_CACHE) == null) {
            System.setProperty(ENGINE_CACHE, writable(preferred()).toString());
        }
    }

    /** Where {@link #prepare} pointed the library to. */
    static String folder() {
        return Optional.ofNullable(System.getenv(ENGINE_CACHE)).orElseGet(() -> System.getProperty(ENGINE_CACHE, ""));
    }

    private static Path preferred() {
        return given(System.getProperty("throughline.cache"))
                .or(() -> given(System.getenv("THROUGHLINE_CACHE")))
                .or(() -> given(System.getenv("XDG_CACHE_HOME")).map(cache -> cache.resolve("throughline")))
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache", "throughline"));
    }

    private static Optional<Path> given(@Nullable String folder) {
        return Optional.ofNullable(folder).filter(text -> !text.isBlank()).map(Path::of);
    }

    private static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder.toAbsolutePath();
            }
        } catch (IOException e) {
            // a read-only home is common in containers: fall through to the temporary folder
        }
        try {
            return Files.createTempDirectory("throughline-native");
        } catch (IOException e) {
            throw new ModelException(
                    "There is no folder to unpack native libraries into: make `%s` writable, or name another one in THROUGHLINE_CACHE."
                            .formatted(folder),
                    e);
        }
    }
}
