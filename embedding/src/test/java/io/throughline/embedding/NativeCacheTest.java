// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {

    @Test
    void shouldPreferThePropertyThenTheVariables() {
        var properties = Map.of("throughline.cache", "/p", "user.home", "/home/u");
        var variables = Map.of("THROUGHLINE_CACHE", "/v", "XDG_CACHE_HOME", "/x");
        assertThat(NativeCache.preferred(properties::get, variables::get)).isEqualTo(Path.of("/p"));
        assertThat(NativeCache.preferred(Map.of("user.home", "/home/u")::get, variables::get))
                .isEqualTo(Path.of("/v"));
        assertThat(NativeCache.preferred(
                        Map.of("user.home", "/home/u")::get,
                        Map.of("XDG_CACHE_HOME", "/x", "THROUGHLINE_CACHE", " ")::get))
                .isEqualTo(Path.of("/x/throughline"));
        assertThat(NativeCache.preferred(Map.of("user.home", "/home/u")::get, name -> null))
                .isEqualTo(Path.of("/home/u/.cache/throughline"));
    }

    @Test
    void shouldMakeTheFolder(@TempDir Path folder) {
        var wanted = folder.resolve("a").resolve("b");
        assertThat(NativeCache.writable(wanted))
                .isEqualTo(wanted.toAbsolutePath())
                .isDirectory();
    }

    @Test
    void shouldUseANewTemporaryFolderWhenTheWantedOneCannotBeMade(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var first = NativeCache.writable(file.resolve("cache"));
        var second = NativeCache.writable(file.resolve("cache"));
        assertThat(first).isDirectory().isNotEqualTo(second);
        Files.delete(first);
        Files.delete(second);
    }
}
