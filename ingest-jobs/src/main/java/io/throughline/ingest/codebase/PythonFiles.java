// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the file of a Python module. Where modules are looked for depends on how a program is started; what is common
 * is the folder that holds the outermost package, and {@code src} or {@code lib} beside a build file.
 */
record PythonFiles(Set<String> paths) {
    private static final String PACKAGE = "__init__.py";
    private static final List<String> SOURCES = List.of("", "src", "lib", "python");

    /**
     * @param module {@code a.b}, or with leading dots: from the package of the file, and one up for each further dot
     * @param from the file that uses the name
     */
    Optional<String> find(String module, String from) {
        var name = module.replaceFirst("^\\.+", "");
        int dots = module.length() - name.length();
        var path = name.replace('.', '/');
        if (dots > 0) {
            var folder = Paths.folder(from);
            return Paths.resolve(folder, "../".repeat(dots - 1)).flatMap(base -> in(base, path));
        }
        return name.isEmpty()
                ? Optional.empty()
                : roots(from)
                        .map(root -> in(root, path))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** The folders above a file, nearest first, and those beside them where sources stand; no package is a root. */
    private Stream<String> roots(String from) {
        var folders = new ArrayList<String>();
        for (var folder = Paths.folder(from); !folder.isEmpty(); folder = Paths.folder(folder)) {
            folders.add(folder);
        }
        folders.add("");
        return folders.stream()
                .flatMap(folder -> SOURCES.stream().map(source -> Paths.in(folder, source)))
                .filter(root -> !paths.contains(Paths.in(root, PACKAGE)));
    }

    private Optional<String> in(String root, String path) {
        var base = Paths.in(root, path);
        return Stream.of(base + ".py", Paths.in(base, PACKAGE), base + ".pyi")
                .filter(paths::contains)
                .findFirst();
    }
}
