// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the file that a test is of by its name: {@code FooTest.java} of {@code Foo.java}, {@code test_foo.py} of {@code foo.py}. */
// [impl->TL-US-59]
final class TestedFiles {
    static final TestedFiles NONE = new TestedFiles(Map.of());

    /** What makes a test's name of another; what is left is that name. */
    private static final Pattern NAMED =
            Pattern.compile("(?<java>[A-Z]\\w*?)(?:Tests?|IT|ITCase|Spec)(?<javaEnd>\\.(?:java|kt|groovy|scala))"
                    + "|(?<script>.+)[.](?:test|spec)(?<scriptEnd>\\.[cm]?[jt]sx?)"
                    + "|test_(?<python>.+\\.py)"
                    + "|(?<suffixed>.+)_test(?<suffixedEnd>\\.(?:py|go))");

    private final Map<String, List<String>> pathsByName;

    private TestedFiles(Map<String, List<String>> pathsByName) {
        this.pathsByName = pathsByName;
    }

    static TestedFiles among(Collection<String> paths) {
        var byName = new HashMap<String, List<String>>();
        paths.stream().sorted().forEach(path -> byName.computeIfAbsent(name(path), none -> new ArrayList<>())
                .add(path));
        return new TestedFiles(byName);
    }

    /** The one file with that name; of several the one in the folder whose path is most alike, if it is one alone. */
    Optional<String> of(String test) {
        var named = NAMED.matcher(name(test));
        if (!named.matches()) {
            return Optional.empty();
        }
        var name = named.group("java") != null
                ? named.group("java") + named.group("javaEnd")
                : named.group("script") != null
                        ? named.group("script") + named.group("scriptEnd")
                        : named.group("python") != null
                                ? named.group("python")
                                : named.group("suffixed") + named.group("suffixedEnd");
        var candidates = pathsByName.getOrDefault(name, List.of());
        var best = candidates.stream()
                .sorted(Comparator.comparingInt((String path) -> alike(path, test))
                        .reversed())
                .limit(2)
                .toList();
        boolean isOne = best.size() == 1 || best.size() == 2 && alike(best.get(0), test) > alike(best.get(1), test);
        return isOne ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Folders that both have, from the outside and from the inside. */
    private static int alike(String path, String test) {
        var a = path.split("/");
        var b = test.split("/");
        int folders = Math.min(a.length, b.length) - 1;
        int outer = 0;
        while (outer < folders && a[outer].equals(b[outer])) {
            outer++;
        }
        int inner = 0;
        while (inner < folders - outer && a[a.length - 2 - inner].equals(b[b.length - 2 - inner])) {
            inner++;
        }
        return outer + inner;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
