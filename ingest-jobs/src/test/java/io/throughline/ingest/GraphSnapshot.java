// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Driver;

/**
 * A graph as sorted lines, one for each node and each relationship with all labels and properties, so that two graphs
 * can be compared node by node and edge by edge. Times of writing and the records of runs are left out.
 */
public final class GraphSnapshot {
    private static final Set<String> TIMES = Set.of("ingestedAt", "validFrom", "validTo");
    private static final String NODES = """
            MATCH (n) WHERE NOT n:IngestRun AND NOT n:IngestLock AND NOT n:__Neo4jMigration
            RETURN labels(n) AS labels, properties(n) AS properties
            """;
    private static final String RELATIONSHIPS = """
            MATCH (a)-[r]->(b) WHERE NOT a:__Neo4jMigration
            RETURN type(r) AS type, properties(r) AS properties, properties(a) AS source, properties(b) AS target
            """;
    private static final List<String> NATURAL_KEYS =
            List.of("chunkId", "findingId", "itemId", "linkId", "key", "userId", "aclKey", "sourceId", "name");

    private final List<String> lines;

    private GraphSnapshot(List<String> lines) {
        this.lines = lines;
    }

    public static GraphSnapshot of(Driver driver) {
        var lines = new ArrayList<String>();
        for (var row : driver.executableQuery(NODES).execute().records()) {
            var labels = new TreeSet<>(row.get("labels").asList(label -> label.asString()));
            lines.add(labels + " " + described(row.get("properties").asMap()));
        }
        for (var row : driver.executableQuery(RELATIONSHIPS).execute().records()) {
            lines.add("(%s)-[%s %s]->(%s)"
                    .formatted(
                            key(row.get("source").asMap()),
                            row.get("type").asString(),
                            described(row.get("properties").asMap()),
                            key(row.get("target").asMap())));
        }
        return new GraphSnapshot(lines.stream().sorted().toList());
    }

    public int size() {
        return lines.size();
    }

    public List<String> lines() {
        return lines;
    }

    public void requireEqual(GraphSnapshot expected) {
        var missing = new ArrayList<>(expected.lines);
        var surplus = new ArrayList<>(lines);
        lines.forEach(missing::remove);
        expected.lines.forEach(surplus::remove);
        assertThat(surplus)
                .as("lines that should not be there; missing are %s", missing)
                .isEmpty();
        assertThat(missing).as("lines that are missing").isEmpty();
    }

    /** A tombstone says that it is one, not since when. */
    private static String described(Map<String, Object> properties) {
        var described = new TreeMap<String, Object>(properties);
        described.keySet().removeAll(TIMES);
        if (properties.containsKey("validTo")) {
            described.put("validTo", "set");
        }
        return described.toString();
    }

    private static String key(Map<String, Object> properties) {
        return NATURAL_KEYS.stream()
                .filter(properties::containsKey)
                .findFirst()
                .map(name -> name + "=" + properties.get(name))
                .orElse("?");
    }
}
