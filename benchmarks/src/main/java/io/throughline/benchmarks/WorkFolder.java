// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where databases are made; gone when it is closed, and also after Ctrl-C, which must not leave gigabytes behind. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit;

    private WorkFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(this::delete, "work-folder-removal");
    }

    /** @param parent is made where it is not there */
    public static WorkFolder in(Path parent) throws IOException {
        var folder =
                new WorkFolder(Files.createTempDirectory(Files.createDirectories(parent), "throughline-benchmark"));
        Runtime.getRuntime().addShutdownHook(folder.atExit);
        return folder;
    }

    public static WorkFolder temporary() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void delete() {
        try (var paths = Files.walk(path)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            System.err.println(path + " could not be deleted: " + e.getMessage());
        }
    }
}
