// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The file or the folder that an address names. Links are not followed and hidden folders not entered. */
public final class ImportSource {
    private final Path root;
    private final boolean folder;

    ImportSource(Path root) {
        this.root = root;
        this.folder = Files.isDirectory(root);
    }

    /** The name of the file or folder; a part of keys where a format has none of its own. */
    public String name() {
        var name = root.getFileName();
        return name == null ? "root" : name.toString();
    }

    Path file(String path) {
        return folder ? root.resolve(path) : root;
    }

    /** Paths sorted, so that each reading gives the same order. @throws IOException when a folder cannot be read */
    List<String> list(Predicate<String> wanted) throws IOException {
        if (!folder) {
            return List.of(name());
        }
        var paths = new TreeMap<String, Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean hidden = String.valueOf(directory.getFileName()).startsWith(".");
                return hidden && !directory.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var path = root.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && wanted.test(path)) {
                    paths.put(path, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(paths.keySet());
    }

    /** @throws IOException when it cannot be read or is larger than {@link ImportFile#BYTES_MAX} */
    ImportFile load(String path) throws IOException {
        try (var input = Files.newInputStream(file(path), LinkOption.NOFOLLOW_LINKS)) {
            var content = input.readNBytes(ImportFile.BYTES_MAX + 1);
            if (content.length > ImportFile.BYTES_MAX) {
                throw new IOException("it has more than " + ImportFile.BYTES_MAX / 1024 / 1024 + " MB");
            }
            return new ImportFile(path, content);
        }
    }

    /**
     * A file beside another one; empty when there is none.
     *
     * @throws UnreadableFileException when it is there and cannot be read
     */
    public Optional<ImportFile> sibling(ImportFile file, String name) throws UnreadableFileException {
        var path = file.path().substring(0, file.path().lastIndexOf('/') + 1) + name;
        try {
            return folder ? Optional.of(load(path)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnreadableFileException(0, path + " beside it cannot be read");
        }
    }
}
