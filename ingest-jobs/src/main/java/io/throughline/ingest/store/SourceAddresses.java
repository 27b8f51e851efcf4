// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The words that open the sources of the graph again. */
public final class SourceAddresses {
    private static final String ADDRESSES = """
            MATCH (s:Source) WHERE s.kind IN $kinds
            RETURN coalesce(s.address, s.sourceId) AS address ORDER BY address
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
}
