// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the files of a Go package, which are those of one folder. */
final class GoFiles {
    private static final String EXTENSION = ".go";
    private static final String TEST = "_test.go";

    private final Map<String, List<String>> byFolder;
    private final Map<String, String> modules;

    /** @param modules by the folder of each {@code go.mod} the path that it declares */
    GoFiles(Collection<String> paths, Map<String, String> modules) {
        this.byFolder = paths.stream()
                .filter(path -> path.endsWith(EXTENSION))
                .sorted()
                .collect(Collectors.groupingBy(Paths::folder, TreeMap::new, Collectors.toList()));
        this.modules = modules;
    }

    /** Files that share the package of a file, itself among them; tests see tests. */
    List<String> beside(String path) {
        return files(Paths.folder(path), path.endsWith(TEST));
    }

    /** The files of an imported package, without its tests; none when it is of another repository. */
    List<String> find(String imported) {
        return modules.entrySet().stream()
                .filter(module -> imported.equals(module.getValue()) || imported.startsWith(module.getValue() + "/"))
                .max(Comparator.comparingInt(module -> module.getValue().length()))
                .map(module -> files(
                        Paths.in(
                                module.getKey(),
                                imported.substring(module.getValue().length()).replaceFirst("^/", "")),
                        false))
                .orElse(List.of());
    }

    private List<String> files(String folder, boolean withTests) {
        return byFolder.getOrDefault(folder, List.of()).stream()
                .filter(path -> withTests || !path.endsWith(TEST))
                .toList();
    }
}
