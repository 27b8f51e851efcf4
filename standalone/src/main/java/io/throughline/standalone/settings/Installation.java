// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import java.nio.file.Path;

/** Where this program lies, as its launcher script says. */
public final class Installation {
    private Installation() {}

    public static Path home() {
        return Path.of(System.getProperty("throughline.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    static Path databaseLibraries() {
        return home().resolve("neo4j-server").resolve("target").resolve("lib");
    }
}
