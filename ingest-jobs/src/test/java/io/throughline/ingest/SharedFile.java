// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Public data that lies in a folder {@code shared} beside the checkout or above it, and never in it. */
public final class SharedFile {
    private SharedFile() {}

    /** Skips the test in one line when it is not there. */
    public static Path require(String first, String... more) {
        var wanted = Path.of("shared").resolve(Path.of(first, more));
        var root = Path.of(System.getProperty("throughline.root", "."))
                .toAbsolutePath()
                .normalize();
        var found = Stream.iterate(root, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(wanted))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: " + wanted + " is not beside the checkout");
        return found.orElseThrow();
    }
}
