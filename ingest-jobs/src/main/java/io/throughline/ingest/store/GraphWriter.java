// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.store.BatchPlan.PlannedDocument;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Writes batches of items. Documents, passages, links, findings and the checkpoint of an item are in one transaction, so
 * that an item is never half in the graph.
 */
// [impl->TL-SPEC-2]
public final class GraphWriter {
    static final String PEOPLE = """
            UNWIND $people AS person
            MERGE (u:User {userId: person.userId})
            ON CREATE SET u.name = person.name, u.email = person.email, u.role = 'member', u.status = 'inactive',
              u.accessLevel = 'internal'
            """;
    static final String ITEMS = """
            UNWIND $items AS row
            MERGE (i:SourceItem {itemId: row.itemId})
            SET i += row
            """;
    private static final String FORGET_REPORTS = """
            UNWIND $itemIds AS itemId
            MATCH (:SourceItem {itemId: itemId})-[:REPORTED]->(f)
            DETACH DELETE f
            """;
    /** Of an item that cannot be read now, the links it declared are still pending. */
    private static final String FORGET_FINDINGS = """
            UNWIND $itemIds AS itemId
            MATCH (:SourceItem {itemId: itemId})-[:REPORTED]->(f) WHERE NOT f:PendingLink
            DETACH DELETE f
            """;

    static final String FINDINGS = """
            UNWIND $findings AS row
            MATCH (i:SourceItem {itemId: row.itemId})
            MERGE (f:Finding {findingId: row.findingId})
            SET f += row.properties
            MERGE (i)-[:REPORTED]->(f)
            """;
    private static final String RELEASE = """
            UNWIND $releases AS row
            MATCH (:SourceItem {itemId: row.itemId})-[y:YIELDED]->(d:Document {key: row.key})
            DELETE y SET d:Stale
            """;

    private final LockedGraph graph;

    public GraphWriter(LockedGraph graph) {
        this.graph = graph;
    }

    /** Writes the items whole or not at all. */
    public BatchResult write(List<ItemWrite> items) {
        return graph.write(tx -> write(tx, items));
    }

    private BatchResult write(TransactionContext tx, List<ItemWrite> items) {
        var plan = BatchPlan.of(items, BatchState.read(tx, items));
        run(tx, PEOPLE, "people", people(items));
        run(tx, ITEMS, "items", itemRows(items, plan));
        run(tx, FORGET_REPORTS, "itemIds", rewritten(items, plan, true));
        run(tx, FORGET_FINDINGS, "itemIds", rewritten(items, plan, false));
        run(tx, FINDINGS, "findings", findingRows(plan));
        run(tx, RELEASE, "releases", releaseRows(plan));
        StandIns.evict(tx, plan.evictedStandIns(), graph.now());
        var chunks = new DocumentWriter(tx, graph.now(), graph.unfinishedSince()).write(plan.documents());
        var ended = LinkWriter.end(tx, plan.endedDeclarations(), graph.now());
        var made = writeLinks(tx, plan.links());
        return new BatchResult(
                countByType(plan, PlannedDocument::appears),
                countByType(plan, document -> !document.appears() && document.changesText()),
                chunks,
                made,
                ended,
                0);
    }

    /**
     * Makes what can be made now. Parents wait until all is read, because whether they close a cycle must not depend on
     * where a batch ends; so do files, because another source may hold the same path.
     */
    private Map<String, Long> writeLinks(TransactionContext tx, List<LinkWrite> links) {
        var direct = new ArrayList<ResolvedLink>();
        var pending = new ArrayList<LinkWrite>();
        for (var link : links) {
            var waits = link.type().equals(RelationshipTypes.PARENT_OF)
                    || link.from().kind() == LinkEnd.Kind.FILE
                    || link.to().kind() == LinkEnd.Kind.FILE;
            if (waits) {
                pending.add(link);
            } else {
                direct.add(ResolvedLink.asDeclared(link));
            }
        }
        var made = LinkWriter.make(tx, direct, graph.now());
        for (var link : direct) {
            if (!made.linkIds().contains(link.declared().linkId())) {
                pending.add(link.declared());
            }
        }
        PendingLinks.store(tx, pending);
        return made.newByOrigin();
    }

    private static void run(TransactionContext tx, String statement, String name, List<?> rows) {
        if (!rows.isEmpty()) {
            BatchStatement.run(tx, statement, Map.of(name, rows)).consume();
        }
    }

    private static List<Map<String, Object>> people(List<ItemWrite> items) {
        var people = new TreeMap<String, Map<String, Object>>();
        for (var item : items) {
            for (var person : item.people()) {
                people.putIfAbsent(
                        person.userId(),
                        Map.of(
                                PropertyKeys.USER_ID, person.userId(),
                                PropertyKeys.NAME, person.name(),
                                PropertyKeys.EMAIL, person.email()));
            }
        }
        return List.copyOf(people.values());
    }

    private static List<Map<String, @Nullable Object>> itemRows(List<ItemWrite> items, BatchPlan plan) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var item : items) {
            var row = new HashMap<String, @Nullable Object>();
            row.put(PropertyKeys.ITEM_ID, item.itemId());
            row.put(PropertyKeys.SOURCE_ID, item.sourceId());
            row.put(PropertyKeys.PATH, item.path());
            row.put(PropertyKeys.FINGERPRINT, item.fingerprint());
            tries(row, item, plan);
            var declared = plan.declarations().get(item.itemId());
            if (declared != null) {
                row.put(PropertyKeys.LINKS, declared);
            }
            rows.add(row);
        }
        return rows;
    }

    /** An item that broke something too often counts as done until it changes. */
    private static void tries(Map<String, @Nullable Object> row, ItemWrite item, BatchPlan plan) {
        boolean isBroken = !item.tried().isEmpty();
        int tries = isBroken ? plan.tries(item) : 0;
        row.put(PropertyKeys.TRIED, isBroken ? item.tried() : null);
        row.put(PropertyKeys.TRIES, isBroken ? tries : null);
        if (tries >= Poison.TRIES) {
            row.put(PropertyKeys.FINGERPRINT, item.tried());
        }
    }

    private static List<String> rewritten(List<ItemWrite> items, BatchPlan plan, boolean readable) {
        return items.stream()
                .filter(item -> item.readable() == readable)
                .map(ItemWrite::itemId)
                .filter(plan.rewritten()::contains)
                .toList();
    }

    private static List<Map<String, Object>> findingRows(BatchPlan plan) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var planned : plan.findings()) {
            var item = planned.item();
            var finding = planned.finding();
            var status = finding.status().value();
            var properties = new HashMap<String, Object>(Map.of(
                    PropertyKeys.SOURCE_ID, item.sourceId(),
                    PropertyKeys.PATH, item.path(),
                    PropertyKeys.STATUS, status,
                    PropertyKeys.MESSAGE, finding.message()));
            if (!finding.key().isEmpty()) {
                properties.put(PropertyKeys.KEY, finding.key());
            }
            rows.add(Map.of(
                    "itemId", item.itemId(),
                    "findingId", Digest.id(item.itemId(), status, finding.message()),
                    "properties", properties));
        }
        return rows;
    }

    private static List<Map<String, Object>> releaseRows(BatchPlan plan) {
        return plan.releases().stream()
                .map(release -> Map.<String, Object>of("itemId", release.itemId(), "key", release.key()))
                .toList();
    }

    private static Map<String, Long> countByType(
            BatchPlan plan, java.util.function.Predicate<PlannedDocument> counted) {
        var counts = new TreeMap<String, Long>();
        for (var planned : plan.documents()) {
            if (counted.test(planned)) {
                counts.merge(planned.document().type().label(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
