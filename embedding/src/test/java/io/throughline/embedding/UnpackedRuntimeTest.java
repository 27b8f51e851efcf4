// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedRuntimeTest {

    @Test
    void shouldUnpackOnceAndRepairWhatIsCutShort(@TempDir Path cache) throws IOException {
        var folder = UnpackedRuntime.unpack(cache).orElseThrow();
        var unpacked = files(folder);
        assertThat(unpacked)
                .containsOnlyKeys(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"))
                .allSatisfy((name, size) -> assertThat(size).as(name).isPositive());

        var library = folder.resolve(System.mapLibraryName("onnxruntime"));
        var before = Files.getLastModifiedTime(library);
        assertThat(UnpackedRuntime.unpack(cache)).contains(folder);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(before);

        Files.write(library, new byte[100]);
        assertThat(UnpackedRuntime.unpack(cache)).contains(folder);
        assertThat(files(folder)).isEqualTo(unpacked);
    }

    private static Map<String, Long> files(Path folder) throws IOException {
        var sizes = new HashMap<String, Long>();
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }
}
