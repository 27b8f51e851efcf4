// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ONNX Runtime's native libraries, unpacked once and for all. Left alone it unpacks 28 MB at every start, which is most
 * of the time that opening a model takes.
 */
final class UnpackedRuntime {
    /** The system property by which ONNX Runtime is told where its libraries lie. */
    private static final String FOLDER_PROPERTY = "onnxruntime.native.path";

    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private UnpackedRuntime() {}

    /** Must run before ONNX Runtime is first touched. Where it fails, ONNX Runtime unpacks by itself. */
    static void prepare(Path cache) {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        try {
            unpack(cache).ifPresent(folder -> System.setProperty(FOLDER_PROPERTY, folder.toString()));
        } catch (IOException e) {
            // not worth a word: the price is the time of unpacking, as it is without us
        }
    }

    /** @return the folder that holds the libraries, empty when they are in no jar or not for this platform */
    static Optional<Path> unpack(Path cache) throws IOException {
        var folder = cache.resolve("onnxruntime");
        for (var library : LIBRARIES) {
            var file = System.mapLibraryName(library);
            var url = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
            if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
                return Optional.empty();
            }
            // Both libraries go into one folder, which the checksum of the first names: a new version gets a new one.
            if (library.equals(LIBRARIES.get(0))) {
                folder = folder.resolve(platform() + "-"
                        + Long.toHexString(connection.getJarEntry().getCrc()));
                Files.createDirectories(folder);
            }
            unpack(connection, folder.resolve(file));
        }
        return Optional.of(folder);
    }

    /** Another process may do the same at this moment, so the file appears whole or not at all. */
    private static void unpack(JarURLConnection library, Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) == library.getJarEntry().getSize()) {
            return;
        }
        var unfinished = Files.createTempFile(target.getParent(), "unpacking", ".tmp");
        try (var in = library.getInputStream()) {
            Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** As ONNX Runtime names it inside its jar. */
    private static String platform() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }
}
