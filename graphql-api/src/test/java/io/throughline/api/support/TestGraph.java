// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.support;

import io.throughline.names.DocumentType;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** Writes graphs for tests, as ingest would, in plain Cypher. */
public final class TestGraph {
    public static final ZonedDateTime EARLY = ZonedDateTime.parse("2026-01-01T00:00:00Z");

    private final Driver driver = TestDatabase.driver();

    /** An empty graph with the local administrator. */
    public static TestGraph empty() {
        var graph = new TestGraph();
        graph.run("MATCH (n) WHERE NOT n:__Neo4jMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
        return graph.user("local", "admin", "restricted");
    }

    /** The graph as it is. */
    public static TestGraph on() {
        return new TestGraph();
    }

    /** A user who is active. */
    public TestGraph user(String userId, String role, String clearance) {
        return run(
                "MERGE (u:User {userId: $id}) SET u += {role: $role, accessLevel: $clearance, status: 'active'}",
                "id",
                userId,
                "role",
                role,
                "clearance",
                clearance);
    }

    /** An access key with those who hold grants, as {@code user:ID} or {@code group:ID}. */
    public TestGraph acl(String aclKey, String accessLevel, String... grantees) {
        return run(
                "MERGE (a:Acl {aclKey: $key}) SET a.accessLevel = $level, a.grantees = $grantees",
                "key",
                aclKey,
                "level",
                accessLevel,
                "grantees",
                List.of(grantees));
    }

    public TestGraph document(DocumentType type, String key, String title) {
        return document(type, key, title, Map.of());
    }

    public TestGraph document(DocumentType type, String key, String title, Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "documentType",
                type.label(),
                "content",
                title + ". Its text.",
                "status",
                "approved",
                "accessLevel",
                "internal",
                "aclKey",
                "internal",
                "tags",
                List.of(),
                "validFrom",
                EARLY,
                "modifiedDate",
                EARLY));
        all.putAll(properties);
        return run(
                "MERGE (d:Document {key: $key}) SET d:" + type.label() + ", d += $properties",
                "key",
                key,
                "properties",
                all);
    }

    public TestGraph link(String type, String from, String to) {
        return link(type, from, to, Map.of());
    }

    /** A live, declared link; {@code properties} win. */
    public TestGraph link(String type, String from, String to, Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of(
                "linkId",
                type + ":" + from + ":" + to,
                "origin",
                "declared",
                "confidence",
                1.0,
                "evidence",
                "backlog/" + from + ".md:3@1a2b3c",
                "validFrom",
                EARLY,
                "reviewState",
                "unreviewed"));
        all.putAll(properties);
        return run(
                "MATCH (a:Document {key: $from}), (b:Document {key: $to}) CREATE (a)-[r:" + type
                        + "]->(b) SET r = $all",
                "from",
                from,
                "to",
                to,
                "all",
                all);
    }

    public TestGraph author(String userId, String name, String key) {
        return run(
                "MATCH (d:Document {key: $key}) MERGE (u:User {userId: $id}) ON CREATE SET u.name = $name,"
                        + " u.email = $id, u.status = 'inactive' CREATE (u)-[:AUTHORED {linkId: $id + $key}]->(d)",
                "id",
                userId,
                "name",
                name,
                "key",
                key);
    }

    /** @param vector null for a passage that is not embedded yet */
    public TestGraph chunk(String key, int index, String content, float[] vector) {
        var parameters = new HashMap<String, Object>(Map.of("key", key, "index", index, "content", content));
        parameters.put("vector", vector);
        driver.executableQuery("""
                        MATCH (d:Document {key: $key})
                        CREATE (d)-[:HAS_CHUNK]->(c:Chunk {
                          chunkId: $key + '#' + $index, documentKey: $key, aclKey: d.aclKey, chunkIndex: $index,
                          content: $content, contextualSummary: d.title + ' › Details', chunkType: 'body',
                          sectionHierarchy: ['Details'], embedding: $vector})
                        """).withParameters(parameters).execute();
        return this;
    }

    public TestGraph run(String cypher, Object... parameters) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < parameters.length; i += 2) {
            map.put((String) parameters[i], parameters[i + 1]);
        }
        try (var session = driver.session()) {
            session.run(cypher, map).consume();
        }
        return this;
    }

    /** Full-text and vector indexes follow their transactions; searches wait for this. */
    public TestGraph awaitIndexes() {
        return run("CALL db.awaitIndexes(60)");
    }
}
