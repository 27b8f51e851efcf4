// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.SourceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;

/** The sources that the graph holds something of, found by what a person calls them. */
public final class KnownSources {
    private final Map<String, String> addresses;

    private KnownSources(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    public static KnownSources of(Driver driver) {
        return new KnownSources(new SourceAddresses(driver).all());
    }

    /** The address of each by its id, sorted by id. */
    public Map<String, String> addresses() {
        return addresses;
    }

    /** By id, by address, or by a path that leads to the same place. */
    public Optional<String> find(String name) {
        var absolute = absolute(name);
        return addresses.entrySet().stream()
                .filter(known -> known.getKey().equals(name)
                        || known.getValue().equals(name)
                        || known.getKey().equals(absolute))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @throws SourceException when the graph holds nothing of it */
    public String require(String option, String name) {
        return find(name)
                .orElseThrow(() -> SourceException.usage("%s %s: the graph holds no such source, but %s."
                        .formatted(
                                option,
                                name,
                                addresses.isEmpty() ? "none at all" : String.join(", ", addresses.keySet()))));
    }

    private static String absolute(String name) {
        int colon = name.indexOf(':');
        try {
            return name.substring(0, colon + 1)
                    + Path.of(name.substring(colon + 1)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return name;
        }
    }
}
