// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The parts that a repository is built of: the folders that hold a build file. */
record Components(Set<String> folders) {
    static final Components NONE = new Components(Set.of());

    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "package.json",
            "pyproject.toml",
            "setup.py",
            "go.mod",
            "Cargo.toml",
            "CMakeLists.txt");

    Components {
        folders = Set.copyOf(folders);
    }

    /** Of the whole tree, for most build files are nothing that ingest reads. */
    static Components in(Repository repository, RevTree tree) throws IOException {
        var folders = new HashSet<String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (BUILD_FILES.contains(walk.getNameString())) {
                    folders.add(folder(walk.getPathString()));
                }
            }
        }
        return new Components(folders);
    }

    /** The name of the nearest such folder above a file; empty when there is none but that of the whole repository. */
    Optional<String> of(String path) {
        for (var folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
            if (folders.contains(folder)) {
                return Optional.of(folder.substring(folder.lastIndexOf('/') + 1));
            }
        }
        return Optional.empty();
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
