// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import io.throughline.ingest.connector.document.FileKind;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the files below a folder that are of a format we read. Hidden folders and files are no documents. */
final class FileTree extends SimpleFileVisitor<Path> {
    private static final Logger LOG = LoggerFactory.getLogger(FileTree.class);

    /** @param problem why the file is not read; null when it is */
    record Entry(
            String path, Path file, long bytes, @Nullable Problem problem) {
        record Problem(FindingStatus status, String message) {}
    }

    private final Path root;
    private final Map<String, Entry> entries = new TreeMap<>();
    private int skipped;

    private FileTree(Path root) {
        this.root = root;
    }

    /** @return sorted by path, each path once */
    static List<Entry> list(Path root) {
        var tree = new FileTree(root);
        try {
            Files.walkFileTree(root, tree);
        } catch (IOException e) {
            throw SourceException.unusable("files:" + root + " cannot be read: give yourself the right to read it.");
        }
        if (tree.skipped > 0) {
            LOG.info("{}: {} files of other formats are left out.", nameOf(root), tree.skipped);
        }
        return List.copyOf(tree.entries.values());
    }

    /** The name of a file as its bytes say it, whatever the locale of this process is. */
    static String nameOf(Path path) {
        var given = path.getFileName();
        // Which characters a name has is a question of its bytes only where one of them is beyond ASCII.
        if (given != null && given.toString().chars().allMatch(character -> character < 128)) {
            return given.toString();
        }
        var name = path.toUri().getRawPath();
        name = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        name = decode(name.substring(name.lastIndexOf('/') + 1));
        return name.isEmpty() ? "root" : name;
    }

    private static String decode(String encoded) {
        var bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) encoded.charAt(i));
            }
        }
        bytes.flip();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(bytes.rewind()).toString();
        }
    }

    private String pathOf(Path file) {
        var path = new StringBuilder();
        for (var at = file; at != null && !at.equals(root); at = at.getParent()) {
            path.insert(0, path.isEmpty() ? nameOf(at) : nameOf(at) + "/");
        }
        return path.toString();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(root) && isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        return nameOf(file).startsWith(".");
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else if (attributes.isRegularFile()
                && !isHidden(file)
                && FileKind.of(nameOf(file)).isPresent()) {
            add(file, attributes.size(), null);
        } else {
            skipped++;
        }
        return FileVisitResult.CONTINUE;
    }

    /** A link inside the tree adds nothing, since its target is read by itself. */
    private void visitLink(Path link) {
        try {
            if (!link.toRealPath().startsWith(root)) {
                add(
                        link,
                        0,
                        new Entry.Problem(
                                FindingStatus.REFUSED,
                                pathOf(link)
                                        + " is a symbolic link that leads out of the folder; it was not followed: "
                                        + "name its target as a source of its own."));
            }
        } catch (IOException e) {
            add(
                    link,
                    0,
                    new Entry.Problem(
                            FindingStatus.UNREADABLE, pathOf(link) + " is a symbolic link that leads nowhere."));
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        add(
                file,
                0,
                new Entry.Problem(
                        FindingStatus.UNREADABLE,
                        pathOf(file) + " cannot be read: give yourself the right to read it."));
        return FileVisitResult.CONTINUE;
    }

    private void add(Path file, long bytes, Entry.@Nullable Problem problem) {
        var path = pathOf(file);
        // Two names of different bytes may read the same.
        for (int n = 2; entries.containsKey(path); n++) {
            path = pathOf(file) + "~" + n;
        }
        entries.put(path, new Entry(path, file, bytes, problem));
    }
}
