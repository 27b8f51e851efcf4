// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;

/** What the graph knows of the sources. */
public final class Sources {
    private static final int SAMPLES = 3;

    private static final String REGISTER = """
            MERGE (s:Source {sourceId: $sourceId})
            SET s.kind = $kind, s.name = $name, s.location = $location, s.address = $address
            """;
    private static final String KNOWN = """
            MATCH (i:SourceItem {sourceId: $sourceId})
            RETURN i.path AS path, i.fingerprint AS fingerprint
            """;
    private static final String KNOWN_OF_THESE = """
            UNWIND $itemIds AS itemId
            MATCH (i:SourceItem {itemId: itemId})
            RETURN i.path AS path, i.fingerprint AS fingerprint
            """;
    private static final String LIVE_DOCUMENTS = """
            UNWIND $sourceIds AS sourceId
            MATCH (:SourceItem {sourceId: sourceId})-[:YIELDED]->(d)
            RETURN d.documentType AS type, count(*) AS live
            """;
    private static final String FINDINGS = """
            UNWIND $sourceIds AS sourceId
            MATCH (f:Finding {sourceId: sourceId})
            WITH f.status AS status, f.message AS message ORDER BY message
            RETURN status, count(*) AS found, collect(message)[..$samples] AS samples
            ORDER BY status
            """;

    /** Findings of one status. */
    public record Findings(long count, List<String> samples) {}

    private final LockedGraph graph;

    public Sources(LockedGraph graph) {
        this.graph = graph;
    }

    /** @param address the words that open it again */
    public void register(SourceId source, String address) {
        graph.writeSettled(tx -> tx.run(new Query(
                        REGISTER,
                        Map.of(
                                "sourceId", source.value(),
                                "kind", source.kind(),
                                "name", source.name(),
                                "location", source.location(),
                                "address", address)))
                .consume());
    }

    /** The fingerprint of each item by its path; one query, whatever the size of the source. */
    public Map<String, String> known(String sourceId) {
        return known(new Query(KNOWN, Map.of("sourceId", sourceId)));
    }

    /** The fingerprint of each of some items that are known, by its path. */
    public Map<String, String> known(String sourceId, Collection<String> paths) {
        var itemIds = paths.stream()
                .map(path -> ItemWrite.id(sourceId, SafeText.clean(path)))
                .toList();
        return known(new Query(KNOWN_OF_THESE, Map.of("itemIds", itemIds)));
    }

    private Map<String, String> known(Query query) {
        var known = new HashMap<String, String>();
        graph.read(tx -> {
            tx.run(query)
                    .forEachRemaining(row -> known.put(
                            row.get("path").asString(), row.get("fingerprint").asString("")));
            return known.size();
        });
        return known;
    }

    /** How many live documents the sources hold, by type. */
    public Map<String, Long> liveDocuments(Collection<String> sourceIds) {
        var live = new TreeMap<String, Long>();
        graph.read(tx -> {
            tx.run(new Query(LIVE_DOCUMENTS, Map.of("sourceIds", new ArrayList<>(sourceIds))))
                    .forEachRemaining(row -> live.put(
                            row.get("type").asString(""), row.get("live").asLong()));
            return live.size();
        });
        return live;
    }

    /** What stands against the sources, by status. */
    public Map<String, Findings> findings(Collection<String> sourceIds) {
        var findings = new LinkedHashMap<String, Findings>();
        graph.read(tx -> {
            tx.run(new Query(FINDINGS, Map.of("sourceIds", new ArrayList<>(sourceIds), "samples", SAMPLES)))
                    .forEachRemaining(row -> findings.put(
                            row.get("status").asString(""),
                            new Findings(
                                    row.get("found").asLong(),
                                    row.get("samples").asList(Value::asString))));
            return findings.size();
        });
        return findings;
    }
}
