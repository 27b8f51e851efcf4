// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The words that open the sources of the graph again. */
public final class SourceAddresses {
    private static final String ADDRESSES = """
            MATCH (s:Source) WHERE s.kind IN $kinds
            RETURN coalesce(s.address, s.sourceId) AS address ORDER BY address
            """;

    private static final String ALL = """
            MATCH (s:Source)
            RETURN s.sourceId AS sourceId, coalesce(s.address, s.sourceId) AS address ORDER BY sourceId
            """;

    private final Driver driver;

    public SourceAddresses(Driver driver) {
        this.driver = driver;
    }

    /** @param kinds schemes, for example {@code jira} */
    public List<String> of(Collection<String> kinds) {
        try (var session = driver.session()) {
            return session.executeRead(tx -> tx.run(ADDRESSES, Map.of("kinds", List.copyOf(kinds)))
                    .list(row -> row.get("address").asString()));
        }
    }

    /** All of them by {@code sourceId}, sorted. */
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        try (var session = driver.session()) {
            session.executeRead(tx -> tx.run(ALL).list())
                    .forEach(row -> all.put(
                            row.get("sourceId").asString(), row.get("address").asString()));
        }
        return all;
    }
}
