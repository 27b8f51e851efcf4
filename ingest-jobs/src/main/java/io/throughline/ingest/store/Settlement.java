// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.store.Inheritance.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Brings what is derived up to date: the access key and the product of every document that something changed for. Only
 * documents marked {@code Stale} and what hangs below them are looked at; the marks go last, so that a killed run begins
 * this again.
 */
// [impl->TL-SPEC-10]
public final class Settlement {
    private static final int PAGE = 1_000;
    private static final int MARKS = 10_000;

    /** The mass of documents has no parents and no grants; few of them need anything. */
    private static final String ALONE = """
            MATCH (d:Stale)
            WHERE d.validTo IS NULL AND NOT EXISTS { (d)-[:PARENT_OF]-() } AND NOT EXISTS { (d)<-[:CAN_READ|CAN_WRITE]-() }
            WITH d, CASE WHEN d:Product THEN d.title ELSE d.declaredProductName END AS productName
            WHERE d.aclKey <> d.accessLevel OR d.aclKey IS NULL
              OR coalesce(d.productName, '') <> coalesce(productName, '')
            RETURN d.key AS key, d.accessLevel AS aclKey, productName
            """;

    private static final String INTERN = """
            UNWIND $access AS row
            MERGE (a:Acl {aclKey: row.aclKey})
            SET a.accessLevel = row.accessLevel, a.grantees = row.grantees
            """;
    private static final String DERIVE = """
            UNWIND $documents AS row
            MATCH (d:Document {key: row.key})
            SET d.aclKey = row.aclKey, d.productName = row.productName
            WITH d
            MATCH (d)-[:HAS_CHUNK]->(c) WHERE c.aclKey <> d.aclKey
            SET c.aclKey = d.aclKey
            """;
    private static final String GRANTS = """
            MATCH (x)-[r:CAN_READ|CAN_WRITE]->(d:Document) WHERE r.validTo IS NULL
            RETURN coalesce('group:' + x.groupId, 'user:' + x.userId) + '>' + d.key AS grant ORDER BY grant
            """;
    private static final String MARK_GRANTED = Kinship.GRANTED + " SET s:Stale";
    private static final String KNOWN_GRANTS =
            "MATCH (l:IngestLock {name: 'ingest'}) RETURN coalesce(l.grants, '') AS grants";
    private static final String REMEMBER_GRANTS = "MATCH (l:IngestLock {name: 'ingest'}) SET l.grants = $grants";
    private static final String UNMARK =
            "MATCH (d:Stale) WITH d LIMIT $limit REMOVE d:Stale RETURN count(*) AS unmarked";
    private static final String FORGET_UNUSED = """
            MATCH (a:Acl) WHERE NOT EXISTS { MATCH (d:Document) WHERE d.aclKey = a.aclKey }
            DELETE a
            """;

    private final LockedGraph graph;

    public Settlement(LockedGraph graph) {
        this.graph = graph;
    }

    /** Marks what is to be settled because somebody else gave or took a grant since the last run. */
    public void noticeGrants() {
        var known = graph.read(tx -> tx.run(KNOWN_GRANTS).single().get("grants").asString());
        if (!known.equals(grants())) {
            graph.write(tx -> tx.run(MARK_GRANTED).consume());
        }
    }

    /** Derives everything anew that may have changed, and removes the marks. */
    public void run() {
        var rows = graph.read(tx -> tx.run(ALONE).list(Settlement::aloneRow));
        var access = new LinkedHashSet<Access>();
        rows = new ArrayList<>(rows);
        rows.addAll(related(access));
        intern(access);
        for (var start = 0; start < rows.size(); start += PAGE) {
            var page = rows.subList(start, Math.min(start + PAGE, rows.size()));
            graph.write(
                    tx -> tx.run(new Query(DERIVE, Map.of("documents", page))).consume());
        }
        while (graph.write(this::unmark) == MARKS) {
            // more marks are left
        }
        graph.write(tx -> tx.run(FORGET_UNUSED).consume());
        var grants = grants();
        graph.write(tx ->
                tx.run(new Query(REMEMBER_GRANTS, Map.of("grants", grants))).consume());
    }

    private String grants() {
        var grants =
                graph.read(tx -> tx.run(GRANTS).list(row -> row.get("grant").asString()));
        return grants.isEmpty() ? "" : Digest.id(grants.toArray(String[]::new));
    }

    private List<Map<String, Object>> related(Set<Access> interned) {
        var kin = graph.read(tx -> Kinship.read(tx, Kinship.STALE));
        var inheritance = new Inheritance(kin.members());
        var rows = new ArrayList<Map<String, Object>>();
        kin.current().forEach((key, now) -> {
            if (!now.live()) {
                return;
            }
            var derived = inheritance.derive(key);
            var product = derived.productName().orElse("");
            if (!derived.access().grantees().isEmpty()) {
                interned.add(derived.access());
            }
            if (!now.aclKey().equals(derived.access().aclKey())
                    || !now.productName().equals(product)) {
                rows.add(row(key, derived.access().aclKey(), derived.productName()));
            }
        });
        return rows;
    }

    private void intern(Set<Access> access) {
        var rows = access.stream()
                .map(one -> Map.<String, Object>of(
                        "aclKey", one.aclKey(), "accessLevel", one.accessLevel(), "grantees", one.grantees()))
                .toList();
        for (var start = 0; start < rows.size(); start += PAGE) {
            var page = rows.subList(start, Math.min(start + PAGE, rows.size()));
            graph.write(tx -> tx.run(new Query(INTERN, Map.of("access", page))).consume());
        }
    }

    private int unmark(TransactionContext tx) {
        return tx.run(new Query(UNMARK, Map.of("limit", MARKS)))
                .single()
                .get("unmarked")
                .asInt();
    }

    private static Map<String, Object> aloneRow(Record row) {
        var product = row.get("productName");
        return row(
                row.get("key").asString(),
                row.get("aclKey").asString(),
                product.isNull() ? Optional.empty() : Optional.of(product.asString()));
    }

    private static Map<String, Object> row(String key, String aclKey, Optional<String> productName) {
        var row = new HashMap<String, Object>(Map.of("key", key, "aclKey", aclKey));
        productName.ifPresent(name -> row.put("productName", name));
        return row;
    }
}
