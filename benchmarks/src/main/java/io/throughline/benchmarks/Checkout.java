// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks;

import java.nio.file.Path;

/** The checkout that is measured. */
public final class Checkout {
    private Checkout() {}

    /** Absolute; the launcher says where it is. */
    public static Path home() {
        return Path.of(System.getProperty("throughline.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    public static Path results() {
        return home().resolve("benchmarks").resolve("results");
    }

    /** Jars of the database. */
    public static Path databaseLibraries() {
        return home().resolve("neo4j-server/target/lib");
    }

    /** Jars of the product but for the database's. */
    public static Path productLibraries() {
        return home().resolve("standalone/target/lib");
    }

    /** What runs inside the database. */
    public static Path inside() {
        return home().resolve("benchmarks/target/benchmarks-inside.jar");
    }
}
