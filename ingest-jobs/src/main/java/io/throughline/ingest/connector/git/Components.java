// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    static Components among(Collection<String> paths) {
        return new Components(paths.stream()
                .filter(path -> BUILD_FILES.contains(path.substring(path.lastIndexOf('/') + 1)))
                .map(Components::folder)
                .collect(Collectors.toSet()));
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
