// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import io.throughline.standalone.settings.Installation;
import io.throughline.standalone.settings.UserFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is ingested when nobody names a source: the repository one stands in, else the one this program lies in. */
public final class RepositoryHere {
    private final Path standing;
    private final Path home;

    RepositoryHere(Path standing, Path home) {
        this.standing = standing;
        this.home = home;
    }

    public static RepositoryHere here() {
        return new RepositoryHere(Path.of("").toAbsolutePath(), Installation.home());
    }

    /** @throws UserFailure when neither is a repository */
    public String source() {
        for (var start : new Path[] {standing, home}) {
            var root = rootAbove(start.toAbsolutePath().normalize());
            if (root != null) {
                return "git:" + root;
            }
        }
        throw UserFailure.usage(
                "There is no git repository at %s: name what to ingest with --source, for example --source files:docs."
                        .formatted(standing));
    }

    private static @Nullable Path rootAbove(Path start) {
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return null;
    }
}
