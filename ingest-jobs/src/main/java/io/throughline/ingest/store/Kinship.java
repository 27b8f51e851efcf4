// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.store.Inheritance.Member;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Documents that may inherit from each other, as they are now: everything below what is asked for, and everything above
 * that; a document has many paths but is visited once.
 */
record Kinship(Map<String, Member> members, Map<String, Current> current) {
    static final String STALE =
            "MATCH (s:Stale) WHERE EXISTS { (s)-[:PARENT_OF]-() } OR EXISTS { (s)<-[:CAN_READ|CAN_WRITE]-() }";
    /** Whoever has a grant or had one when it was last looked at. */
    static final String GRANTED = """
            MATCH (s:Document) WHERE s.validTo IS NULL AND (s.aclKey CONTAINS ':' OR EXISTS { (s)<-[:CAN_READ|CAN_WRITE]-() })
            """;

    private static final String RELATED = """

            WITH collect(s) AS changed
            CALL apoc.path.subgraphNodes(changed, {relationshipFilter: 'PARENT_OF>'}) YIELD node
            WITH collect(node) AS affected
            CALL apoc.path.subgraphNodes(affected, {relationshipFilter: '<PARENT_OF'}) YIELD node AS d
            RETURN d.key AS key, d.accessLevel AS accessLevel, d.validTo IS NULL AS live,
                   CASE WHEN d:Product AND d.validTo IS NULL THEN d.title END AS ownProduct,
                   d.declaredProductName AS declaredProduct,
                   d.aclKey AS aclKey, d.productName AS productName,
                   COLLECT { MATCH (p)-[r:PARENT_OF]->(d) WHERE r.validTo IS NULL RETURN DISTINCT p.key } AS parents,
                   COLLECT {
                     MATCH (x)-[r:CAN_READ|CAN_WRITE]->(d) WHERE r.validTo IS NULL
                     RETURN DISTINCT CASE WHEN x:Group THEN 'group:' + x.groupId ELSE 'user:' + x.userId END
                   } AS grantees
            """;

    /** What a document carries now of what is derived. */
    record Current(boolean live, String aclKey, String productName) {}

    /** @param start Cypher that binds the documents to begin with as {@code s} */
    static Kinship read(TransactionContext tx, String start) {
        var members = new HashMap<String, Member>();
        var current = new LinkedHashMap<String, Current>();
        tx.run(start + RELATED).forEachRemaining(row -> {
            var key = row.get("key").asString();
            members.put(key, member(row));
            current.put(
                    key,
                    new Current(
                            row.get("live").asBoolean(),
                            row.get("aclKey").asString(""),
                            row.get("productName").asString("")));
        });
        return new Kinship(members, current);
    }

    private static Member member(Record row) {
        return new Member(
                row.get("key").asString(),
                row.get("accessLevel").asString("restricted"),
                text(row.get("ownProduct")),
                text(row.get("declaredProduct")),
                row.get("parents").asList(Value::asString),
                row.get("grantees").asList(Value::asString));
    }

    private static Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }
}
