// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.Language;
import io.throughline.ingest.connector.document.TextFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file of a repository is to us, by its path. */
final class PathRules {
    /** Why a file is left out without a word in the graph; the log counts them. */
    enum Skip {
        OTHER_FORMAT("files of other formats"),
        LOCK_FILE("lock files"),
        MINIFIED("minified files"),
        VENDORED("vendored or built files");

        private final String words;

        Skip(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final Set<String> LOCK_FILES = Set.of(
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "poetry.lock",
            "uv.lock",
            "pdm.lock",
            "pipfile.lock",
            "cargo.lock",
            "composer.lock",
            "gemfile.lock",
            "go.sum",
            "go.work.sum",
            "gradle.lockfile",
            "packages.lock.json",
            "flake.lock",
            "podfile.lock",
            "pubspec.lock",
            "mix.lock");

    private static final Pattern MINIFIED = Pattern.compile(".*[.-]min\\.(js|mjs|cjs|css)|.*\\.bundle\\.js");
    private static final Set<String> VENDORED =
            Set.of("node_modules", "bower_components", "vendor", "third_party", "dist");
    private static final Pattern PLAIN_DOCUMENT = Pattern.compile(
            "(?:.*/)?(?:docs?/(?:.*/)?[^/]+|(?:readme|changelog|changes|news|history|contributing)[^/]*)\\.txt");

    private PathRules() {}

    static Optional<Skip> skip(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        var name = lower.substring(lower.lastIndexOf('/') + 1);
        if (LOCK_FILES.contains(name)) {
            return Optional.of(Skip.LOCK_FILE);
        }
        if (MINIFIED.matcher(name).matches()) {
            return Optional.of(Skip.MINIFIED);
        }
        for (var folder : lower.split("/")) {
            if (VENDORED.contains(folder) && !folder.equals(name)) {
                return Optional.of(Skip.VENDORED);
            }
        }
        return isDocument(path) || Language.of(path).isPresent() ? Optional.empty() : Optional.of(Skip.OTHER_FORMAT);
    }

    /** HTML in a repository is mostly templates, so it counts as code. */
    static boolean isDocument(String path) {
        var format = TextFormat.of(path);
        if (format.isEmpty() || format.get() == TextFormat.HTML) {
            return false;
        }
        var lower = path.toLowerCase(Locale.ROOT);
        return !lower.endsWith(".txt") && !lower.endsWith(".text")
                || PLAIN_DOCUMENT.matcher(lower).matches();
    }
}
