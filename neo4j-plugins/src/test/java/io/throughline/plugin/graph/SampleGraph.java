// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small graphs in the shape that ingest writes. */
public final class SampleGraph {
    private final EmbeddedDatabase database;

    public SampleGraph(EmbeddedDatabase database) {
        this.database = database;
    }

    public SampleGraph user(String userId, String role, String accessLevel, String status) {
        database.run(
                "CREATE (:User {userId: $id, role: $role, accessLevel: $level, status: $status})",
                Map.of("id", userId, "role", role, "level", accessLevel, "status", status));
        return this;
    }

    public SampleGraph member(String userId, String groupId) {
        database.run(
                "MATCH (u:User {userId: $user}) MERGE (g:Group {groupId: $group}) MERGE (u)-[:MEMBER_OF]->(g)",
                Map.of("user", userId, "group", groupId));
        return this;
    }

    public SampleGraph acl(String aclKey, String accessLevel, String... grantees) {
        database.run(
                "CREATE (:Acl {aclKey: $key, accessLevel: $level, grantees: $grantees})",
                Map.of("key", aclKey, "level", accessLevel, "grantees", List.of(grantees)));
        return this;
    }

    public SampleGraph document(String key, String type, String title, Map<String, Object> properties) {
        var all = new LinkedHashMap<String, Object>(Map.of("aclKey", "internal", "accessLevel", "internal"));
        all.putAll(properties);
        all.putAll(Map.of("key", key, "documentType", type, "title", title));
        database.run("CREATE (d:Document:`" + type + "`) SET d = $all", Map.of("all", all));
        return this;
    }

    public SampleGraph document(String key, String type, String title) {
        return document(key, type, title, Map.of());
    }

    /** Adds the next chunk of a document; without a vector when none is given. */
    public SampleGraph chunk(String key, String content, double... vector) {
        database.run("""
                MATCH (d:Document {key: $key})
                WITH d, count { (d)-[:HAS_CHUNK]->() } AS index
                CREATE (d)-[:HAS_CHUNK]->(c:Chunk {chunkId: $key + '#' + index, documentKey: $key, aclKey: d.aclKey,
                  content: $content, contextualSummary: d.title, chunkIndex: index, chunkType: 'body', sectionHierarchy: []})
                SET c.embedding = $vector
                """, new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            {
                put("key", key);
                put("content", content);
                put("vector", vector.length == 0 ? null : vector);
            }
        });
        return this;
    }

    public SampleGraph link(String from, String type, String to, Map<String, Object> properties) {
        var all = new LinkedHashMap<String, Object>(Map.of("origin", "declared", "confidence", 1.0));
        all.putAll(properties);
        database.run(
                "MATCH (a:Document {key: $from}), (b:Document {key: $to}) CREATE (a)-[r:`" + type
                        + "`]->(b) SET r = $all",
                Map.of("from", from, "to", to, "all", all));
        return this;
    }

    public SampleGraph link(String from, String type, String to) {
        return link(from, type, to, Map.of());
    }

    /** Makes every index see what was written. */
    public SampleGraph ready() {
        database.run("CALL db.awaitIndexes(60)");
        return this;
    }

    /** Documents {@code PREFIX-0}, {@code PREFIX-1}, …: a crowd that stands around what a test looks for. */
    public SampleGraph crowd(
            String prefix, int size, String content, Map<String, Object> properties, double... vector) {
        var all = new LinkedHashMap<String, Object>(Map.of("aclKey", "internal", "documentType", "Page"));
        all.putAll(properties);
        database.run("""
                UNWIND range(0, $size - 1) AS i
                CREATE (d:Document:Page)-[:HAS_CHUNK]->(c:Chunk)
                SET d = $all, d.key = $prefix + '-' + i, d.title = $prefix + ' page ' + i
                SET c = {chunkId: d.key + '#0', documentKey: d.key, aclKey: d.aclKey, content: $content,
                         contextualSummary: d.title, chunkIndex: 0, sectionHierarchy: [],
                         embedding: [x IN $vector | x + i * 1e-6]}
                """, Map.of("size", size, "all", all, "prefix", prefix, "content", content, "vector", vector));
        return this;
    }
}
