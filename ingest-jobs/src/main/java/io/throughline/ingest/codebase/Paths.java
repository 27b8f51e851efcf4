// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.ArrayDeque;
import java.util.Optional;

/** Paths within a repository, with {@code /} between their parts; the repository itself is the empty one. */
final class Paths {
    private Paths() {}

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String in(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    /** Follows {@code .} and {@code ..}; empty when that leads out of the repository. */
    static Optional<String> resolve(String folder, String relative) {
        var parts = new ArrayDeque<String>();
        for (var part : in(folder, relative).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
