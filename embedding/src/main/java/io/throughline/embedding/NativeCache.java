// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which native libraries are unpacked: the system property {@code throughline.cache}, else the
 * environment variable THROUGHLINE_CACHE, else {@code throughline} in XDG_CACHE_HOME or in {@code ~/.cache}. Where none
 * can be written, a temporary folder of this process.
 */
final class NativeCache {
    /** The system property (or variable) by which the tokenizer library is told where to unpack. */
    private static final String TOKENIZER_FOLDER = "ENGINE_CACHE_DIR";

    private static @Nullable Path folder;

    private NativeCache() {}

    /** Made when first asked for. */
    static synchronized Path folder() {
        var known = folder;
        if (known == null) {
            known = writable(preferred(System::getProperty, System::getenv));
            folder = known;
        }
        return known;
    }

    /** Must run before the tokenizer library is first touched; a choice that the user made already stays. */
    static void useForTokenizers() {
        if (System.getenv(TOKENIZER_FOLDER) == null && System.getProperty(TOKENIZER_FOLDER) == null) {
            System.setProperty(TOKENIZER_FOLDER, folder().toString());
        }
    }

    static Path preferred(UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
        return given(properties.apply("throughline.cache"))
                .or(() -> given(environment.apply("THROUGHLINE_CACHE")))
                .or(() -> given(environment.apply("XDG_CACHE_HOME")).map(cache -> cache.resolve("throughline")))
                .orElseGet(() -> given(properties.apply("user.home"))
                        .orElse(Path.of(""))
                        .resolve(Path.of(".cache", "throughline")));
    }

    private static Optional<Path> given(@Nullable String path) {
        return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of);
    }

    /** {@code wanted}, or a new temporary folder: never a known name in a folder that others may write to. */
    static Path writable(Path wanted) {
        try {
            Files.createDirectories(wanted);
            if (Files.isWritable(wanted)) {
                return wanted.toAbsolutePath();
            }
        } catch (IOException e) {
            // a read-only home is common in containers: fall through to the temporary folder
        }
        try {
            return Files.createTempDirectory("throughline-native");
        } catch (IOException e) {
            throw new ModelException(
                    "There is no folder to unpack native libraries into: make `%s` writable, or name another one in THROUGHLINE_CACHE."
                            .formatted(wanted),
                    e);
        }
    }
}
