// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.AccessLevel;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/** Code documents that stand in for files which a person named by path and no repository holds (yet). */
final class StandIns {
    private static final String CREATE = """
            UNWIND $files AS row
            MERGE (d:Document {key: row.properties.key})
            ON CREATE SET d += row.properties, d.validFrom = $now, d.ingestedAt = $now
            ON MATCH SET d.validFrom = CASE WHEN d.validTo IS NULL THEN d.validFrom ELSE $now END, d.validTo = null
            SET d:Code
            """;
    private static final String TAKEN = """
            UNWIND $paths AS path
            MATCH (d:Document {key: path}) WHERE d.standIn IS NULL
            RETURN path
            """;
    private static final String LINKS_OF = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key, standIn: true})-[r]-() WHERE r.linkId IS NOT NULL AND r.validTo IS NULL
            """;
    private static final String DELETE = """
            UNWIND $keys AS key
            MATCH (d:Document {key: key, standIn: true})
            DETACH DELETE d
            """;

    private StandIns() {}

    /** Makes stand-ins, or brings them back; paths that are keys of other documents get none. */
    static List<String> create(TransactionContext tx, Collection<String> paths, ZonedDateTime now) {
        var free = new TreeSet<>(paths);
        tx.run(new Query(TAKEN, Map.of("paths", List.copyOf(free))))
                .forEachRemaining(row -> free.remove(row.get("path").asString()));
        var rows = free.stream()
                .map(path -> Map.of("properties", properties(path)))
                .toList();
        tx.run(new Query(CREATE, Map.of("files", rows, "now", now))).consume();
        return List.copyOf(free);
    }

    /** Takes stand-ins away; their links are pending again. */
    static void evict(TransactionContext tx, Collection<String> keys, ZonedDateTime now) {
        if (keys.isEmpty()) {
            return;
        }
        Map<String, Object> parameters = Map.of("keys", List.copyOf(keys));
        PendingLinks.suspend(tx, LINKS_OF, parameters, now);
        tx.run(new Query(DELETE, parameters)).consume();
    }

    private static Map<String, Object> properties(String path) {
        var title = path.substring(path.lastIndexOf('/') + 1);
        var properties = new HashMap<String, Object>();
        properties.put(PropertyKeys.KEY, path);
        properties.put(PropertyKeys.DOCUMENT_TYPE, DocumentType.CODE.label());
        properties.put(PropertyKeys.TITLE, title.isEmpty() ? path : title);
        properties.put(PropertyKeys.CONTENT, "");
        properties.put(PropertyKeys.FILE_PATH, path);
        properties.put(PropertyKeys.KIND, "file");
        properties.put(PropertyKeys.STAND_IN, true);
        properties.put(PropertyKeys.ACCESS_LEVEL, AccessLevel.INTERNAL.value());
        properties.put(PropertyKeys.ACL_KEY, AccessLevel.INTERNAL.value());
        properties.put(PropertyKeys.FINGERPRINT, Digest.id("stand-in", path));
        return properties;
    }
}
