// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.model.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds coverage files: by their usual names in a tree, and those that {@code ?coverage=FILE,FILE} names. */
record CoverageFiles(Path folder, List<String> named) {
    private static final String OPTION = "?coverage=";
    private static final Set<String> NAMES = Set.of("jacoco.xml", "lcov.info", "cobertura.xml", "coverage.xml");

    CoverageFiles {
        named = List.copyOf(named);
    }

    /** An address without the option. */
    static String addressOf(String address) {
        int at = address.indexOf(OPTION);
        return at < 0 ? address : address.substring(0, at);
    }

    /** @throws SourceException when the option names nothing, or what can be no path */
    static CoverageFiles of(String address, Repository repository, boolean local) {
        int at = address.indexOf(OPTION);
        var folder = local && !repository.isBare() ? repository.getWorkTree().toPath() : Path.of("");
        if (at < 0) {
            return new CoverageFiles(folder, List.of());
        }
        var named = new ArrayList<String>();
        for (var name : address.substring(at + OPTION.length()).split(",", -1)) {
            try {
                named.add(Path.of(name).toString());
            } catch (InvalidPathException e) {
                throw unusable(address);
            }
            if (name.isBlank()) {
                throw unusable(address);
            }
        }
        return new CoverageFiles(folder, named);
    }

    private static SourceException unusable(String address) {
        return SourceException.usage(
                "git:%s has an unusable path after `?coverage=`: name files, for example git:.?coverage=target/site/jacoco/jacoco.xml."
                        .formatted(address.replace("\0", "\\0")));
    }

    List<CoverageFile> in(Repository repository, RevTree tree) throws IOException {
        var files = new ArrayList<CoverageFile>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (NAMES.contains(walk.getNameString().toLowerCase(Locale.ROOT)) && isFile(walk.getFileMode(0))) {
                    var blob = walk.getObjectId(0);
                    var path = walk.getPathString();
                    files.add(new CoverageFile(path, path, () -> repository
                            .open(blob, Constants.OBJ_BLOB)
                            .openStream()));
                }
            }
        }
        var root = folder.toAbsolutePath().normalize();
        for (var name : named) {
            var file = root.resolve(name).normalize();
            var path = file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : "";
            files.removeIf(inTree -> inTree.path().equals(path));
            files.add(new CoverageFile(name, path, () -> Files.newInputStream(file)));
        }
        return files;
    }

    private static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }
}
