// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Links that are declared but cannot be made, kept as nodes until they can, so that the item that declares them need not
 * be read again. A pending link that a person meant is a finding as well.
 */
final class PendingLinks {
    static final String STORE = """
            UNWIND $links AS link
            MATCH (i:SourceItem {itemId: link.declaredBy})
            MERGE (p:PendingLink {linkId: link.linkId})
            SET p = link.properties, p.linkId = link.linkId, p.linkType = link.type,
                p.fromKind = link.fromKind, p.fromName = link.fromName, p.toKind = link.toKind, p.toName = link.toName,
                p.sourceId = i.sourceId, p.path = i.path
            MERGE (i)-[:REPORTED]->(p)
            """;
    private static final String PAGE = """
            MATCH (p:PendingLink) WHERE p.linkId > $after
            RETURN p ORDER BY p.linkId LIMIT $limit
            """;
    private static final String DELETE =
            "UNWIND $linkIds AS linkId MATCH (p:PendingLink {linkId: linkId}) DETACH DELETE p";
    private static final String REPORT = """
            UNWIND $findings AS finding
            MATCH (p:PendingLink {linkId: finding.linkId})
            SET p:Finding, p.findingId = p.linkId, p.status = finding.status, p.message = finding.message
            """;
    /**
     * Ends the relationships in {@code links} and makes them pending again, if their item still declares them; children
     * and stand-ins at their ends are to be settled. What a person decided about a suggestion is left as it is: it holds again
     * as soon as both ends are there.
     */
    private static final String SUSPEND = """
            WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
            WHERE r.declaredBy IS NOT NULL OR coalesce(r.origin <> 'inferred', true)
            SET r.validTo = $now
            FOREACH (end IN [end IN [a, b] WHERE end.standIn OR (end = b AND type(r) IN ['PARENT_OF', 'CAN_READ', 'CAN_WRITE'])]
              | SET end:Stale)
            WITH r, a, b
            MATCH (i:SourceItem {itemId: r.declaredBy})
            WITH r, a, b, i, coalesce(r.byPath, '') AS byPath
            MERGE (p:PendingLink {linkId: r.linkId})
            SET p = apoc.map.fromPairs([name IN keys(r) WHERE NOT name IN $undeclared | ['link_' + name, r[name]]]),
                p.linkId = r.linkId, p.linkType = type(r), p.sourceId = i.sourceId, p.path = i.path,
                p.fromKind = CASE WHEN byPath IN ['from', 'both'] THEN 'file' WHEN a:User THEN 'person' ELSE 'document' END,
                p.fromName = CASE WHEN byPath IN ['from', 'both'] THEN a.filePath WHEN a:User THEN a.userId ELSE a.key END,
                p.toKind = CASE WHEN byPath IN ['to', 'both'] THEN 'file' WHEN b:User THEN 'person' ELSE 'document' END,
                p.toName = CASE WHEN byPath IN ['to', 'both'] THEN b.filePath WHEN b:User THEN b.userId ELSE b.key END
            MERGE (i)-[:REPORTED]->(p)
            """;

    /** What a relationship has beside what its item declares. */
    private static final List<String> UNDECLARED = List.of(
            PropertyKeys.LINK_ID,
            PropertyKeys.BY_PATH,
            PropertyKeys.VALID_FROM,
            PropertyKeys.VALID_TO,
            PropertyKeys.SOURCE_FINGERPRINT,
            PropertyKeys.TARGET_FINGERPRINT,
            PropertyKeys.REVIEW_STATE,
            PropertyKeys.REVIEWED_BY,
            PropertyKeys.REVIEWED_AT);
    /** Before the names of the link's own properties, which may be called as those of a finding. */
    private static final String PREFIX = "link_";

    /** A pending link with what is said about it. */
    record Pending(LinkWrite link, String path, String status, String message) {}

    /** Why a pending link stays pending. */
    record Reason(String linkId, String status, String message) {}

    private PendingLinks() {}

    static void store(TransactionContext tx, Collection<LinkWrite> links) {
        if (links.isEmpty()) {
            return;
        }
        var rows = links.stream().map(PendingLinks::row).toList();
        BatchStatement.run(tx, STORE, Map.of("links", rows)).consume();
    }

    /** Some of the pending links in the order of their ids. */
    static List<Pending> page(TransactionContext tx, String after, int limit) {
        return tx.run(new Query(PAGE, Map.of("after", after, "limit", limit))).list(PendingLinks::pending);
    }

    static void delete(TransactionContext tx, Collection<String> linkIds) {
        if (!linkIds.isEmpty()) {
            tx.run(new Query(DELETE, Map.of("linkIds", List.copyOf(linkIds)))).consume();
        }
    }

    static void report(TransactionContext tx, Collection<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        var rows = reasons.stream()
                .map(reason -> Map.<String, Object>of(
                        "linkId", reason.linkId(), "status", reason.status(), "message", reason.message()))
                .toList();
        tx.run(new Query(REPORT, Map.of("findings", rows))).consume();
    }

    /**
     * Suspends the links that a pattern finds.
     *
     * @param pattern Cypher that binds relationships as {@code r}
     */
    static void suspend(TransactionContext tx, String pattern, Map<String, Object> parameters, ZonedDateTime now) {
        var all = new HashMap<>(parameters);
        all.put("now", now);
        all.put("undeclared", UNDECLARED);
        tx.run(new Query(pattern + SUSPEND, all)).consume();
    }

    private static Map<String, Object> row(LinkWrite link) {
        var properties = new HashMap<String, Object>();
        link.properties().forEach((name, value) -> properties.put(PREFIX + name, value));
        return Map.of(
                "linkId", link.linkId(),
                "type", link.type(),
                "fromKind", link.from().kind().value(),
                "fromName", link.from().name(),
                "toKind", link.to().kind().value(),
                "toName", link.to().name(),
                "declaredBy", link.declaredBy(),
                "properties", properties);
    }

    private static Pending pending(Record row) {
        var node = row.get("p");
        var properties = new HashMap<String, Object>();
        node.asMap().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                properties.put(name.substring(PREFIX.length()), value);
            }
        });
        var link = new LinkWrite(
                node.get(PropertyKeys.LINK_ID).asString(),
                node.get(PropertyKeys.LINK_TYPE).asString(),
                end(
                        node.get(PropertyKeys.FROM_KIND).asString(),
                        node.get(PropertyKeys.FROM_NAME).asString()),
                end(
                        node.get(PropertyKeys.TO_KIND).asString(),
                        node.get(PropertyKeys.TO_NAME).asString()),
                properties);
        return new Pending(
                link,
                node.get(PropertyKeys.PATH).asString(""),
                node.get(PropertyKeys.STATUS).asString(""),
                node.get(PropertyKeys.MESSAGE).asString(""));
    }

    private static LinkEnd end(String kind, String name) {
        return new LinkEnd(LinkEnd.Kind.of(kind), name);
    }
}
