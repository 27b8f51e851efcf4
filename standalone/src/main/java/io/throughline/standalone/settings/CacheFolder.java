// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are kept that can be made again: THROUGHLINE_CACHE, else {@code throughline} in the user's cache. */
public final class CacheFolder {
    private CacheFolder() {}

    public static Path of(Map<String, String> environment) {
        return Stream.of(
                        given(environment, "THROUGHLINE_CACHE"),
                        given(environment, "XDG_CACHE_HOME").map(cache -> cache.resolve("throughline")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home", ""), ".cache", "throughline"));
    }

    private static Optional<Path> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
