// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Properties;

/**
 * Who wrote a data folder. What an older version wrote is brought up to date by migrations; what a newer one wrote is
 * refused, because nobody can know what it means.
 *
 * @param product version of Throughline, for example {@code 0.1.0}
 * @param neo4j version of the database, for example {@code 5.26.30}
 * @param schema number of the last migration
 */
record FormatVersion(String product, String neo4j, int schema) {
    /** The last migration in {@code cypher-migrations}; a test compares the two. */
    static final int SCHEMA = 10;

    static FormatVersion current() {
        var versions = new Properties();
        try (var resource = FormatVersion.class.getResourceAsStream("versions.properties")) {
            versions.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FormatVersion(versions.getProperty("product"), versions.getProperty("neo4j"), SCHEMA);
    }

    static FormatVersion of(Properties marker) {
        return new FormatVersion(
                marker.getProperty("product", "0"),
                marker.getProperty("neo4j", "0"),
                Integer.parseInt(marker.getProperty("schema", "0")));
    }

    Properties toProperties() {
        var marker = new Properties();
        marker.setProperty("product", product);
        marker.setProperty("neo4j", neo4j);
        marker.setProperty("schema", Integer.toString(schema));
        return marker;
    }

    /** A folder written by {@code written} may be opened by this version. Another line of Neo4j is refused both ways. */
    boolean opens(FormatVersion written) {
        return !newer(written.product, product)
                && written.schema <= schema
                && line(written.neo4j).equals(line(neo4j))
                && !newer(written.neo4j, neo4j);
    }

    @Override
    public String toString() {
        return "Throughline %s (Neo4j %s, schema %d)".formatted(product, neo4j, schema);
    }

    private static boolean newer(String one, String other) {
        try {
            return Version.parse(one).compareTo(Version.parse(other)) > 0;
        } catch (IllegalArgumentException e) {
            return !one.equals(other);
        }
    }

    /** Major and minor: stores move freely inside one line only. */
    private static String line(String version) {
        var parts = version.split("\\.");
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}
