// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The class path of our database with the benchmark's procedures beside, made of links, so that nothing built changes. */
public final class Libraries {
    private final Path folder;

    private Libraries(Path folder) {
        this.folder = folder;
    }

    /**
     * @param built the folder that the build of the database's module has filled
     * @param inside the jar with the benchmark's procedures
     * @param folder where the links go; made when it is missing
     */
    public static Libraries link(Path built, Path inside, Path folder) {
        try {
            linkAll(built, inside, folder);
            linkAll(built.resolve("plugins"), inside, folder.resolve("plugins"));
            return new Libraries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

    /** Every jar, for {@code -cp}. */
    String classPath() {
        return folder + "/*";
    }

    private static void linkAll(Path from, Path inside, Path to) throws IOException {
        Files.createDirectories(to);
        try (var jars = Files.list(from)) {
            for (var jar : jars.filter(Files::isRegularFile).toList()) {
                Files.createSymbolicLink(to.resolve(jar.getFileName()), jar.toRealPath());
            }
        }
        for (var jar : List.of(inside)) {
            Files.createSymbolicLink(to.resolve(jar.getFileName()), jar.toRealPath());
        }
    }
}
