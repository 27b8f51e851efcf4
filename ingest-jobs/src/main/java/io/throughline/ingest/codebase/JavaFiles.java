// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file of a Java type by its name, wherever the source folders of a repository are. */
final class JavaFiles {
    static final JavaFiles NONE = new JavaFiles(Map.of());

    private static final String EXTENSION = ".java";
    /** A name may go on with nested types and a static member behind the type that has a file. */
    private static final int TAIL_MAX = 3;

    private final Map<String, List<String>> pathsByFileName;

    private JavaFiles(Map<String, List<String>> pathsByFileName) {
        this.pathsByFileName = pathsByFileName;
    }

    static JavaFiles among(Collection<String> paths) {
        var byName = new HashMap<String, List<String>>();
        paths.stream().filter(path -> path.endsWith(EXTENSION)).sorted().forEach(path -> byName.computeIfAbsent(
                        fileName(path), name -> new ArrayList<>())
                .add(path));
        return new JavaFiles(byName);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * @param name fully qualified, of a type or of something in it
     * @param from the file that uses the name: where modules repeat a name, the nearest file is meant
     */
    Optional<String> find(String name, String from) {
        var type = name;
        for (int tail = 0; tail < TAIL_MAX && type.indexOf('.') > 0; tail++) {
            var suffix = type.replace('.', '/') + EXTENSION;
            var found = pathsByFileName.getOrDefault(fileName(suffix), List.of()).stream()
                    .filter(path -> path.equals(suffix) || path.endsWith("/" + suffix))
                    .max(Comparator.<String>comparingInt(path -> commonPrefix(path, from))
                            .thenComparing(Comparator.reverseOrder()));
            if (found.isPresent()) {
                return found;
            }
            type = type.substring(0, type.lastIndexOf('.'));
        }
        return Optional.empty();
    }

    private static int commonPrefix(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
