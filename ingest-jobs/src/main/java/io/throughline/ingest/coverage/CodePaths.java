// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which file of a repository a coverage file means. */
public final class CodePaths {
    private final Map<String, List<String>> byName = new HashMap<>();

    /** @param paths from the root of the repository, with {@code /} */
    public CodePaths(Collection<String> paths) {
        for (var path : paths) {
            byName.computeIfAbsent(nameOf(path), any -> new ArrayList<>()).add(path);
        }
    }

    /**
     * The paths that a name may mean: none, the one, or several when it is ambiguous. Of files that end alike the one
     * nearest to the coverage file is meant, for a module's coverage is of the module.
     *
     * @param name relative to one of the roots or to any folder, or absolute on the machine that measured
     * @param roots folders that names are relative to, may be empty
     * @param report where the coverage file lies, from the root of the repository; empty when outside
     */
    public List<String> meant(String name, List<String> roots, String report) {
        var named = byName.getOrDefault(nameOf(name), List.of());
        var plain = name.startsWith("./") ? name.substring(2) : name;
        for (var root : roots) {
            var longest = longestEnd(root + "/" + plain, plain, named);
            if (!longest.isEmpty()) {
                return List.of(longest);
            }
        }
        if (plain.startsWith("/") || plain.matches("[A-Za-z]:/.*")) {
            var longest = longestEnd(plain, "", named);
            return longest.isEmpty() ? List.of() : List.of(longest);
        }
        var ending = named.stream()
                .filter(path -> path.equals(plain) || path.endsWith("/" + plain))
                .toList();
        for (var folder = report; ending.size() > 1 && folder.indexOf('/') >= 0; ) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            var above = folder + "/";
            var near = ending.stream().filter(path -> path.startsWith(above)).toList();
            if (!near.isEmpty()) {
                return near;
            }
        }
        return ending.contains(plain) ? List.of(plain) : ending;
    }

    /** The longest path that the whole name ends with, at least as long as {@code least}; empty when there is none. */
    private static String longestEnd(String whole, String least, List<String> paths) {
        var longest = "";
        for (var path : paths) {
            if (whole.endsWith("/" + path) && path.length() >= least.length() && path.length() > longest.length()) {
                longest = path;
            }
        }
        return longest;
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
