// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Query;
import org.neo4j.driver.TransactionContext;

/**
 * Makes, revives and ends links. A link is one relationship for each declaring item, merged by {@code linkId}; when it
 * is no longer declared, or an end is gone, it keeps {@code validTo}.
 */
final class LinkWriter {
    /** The type goes into the text, because a planner needs it; {@link LinkWrite} lets only ours through. */
    private static final String MAKE = """
            UNWIND $links AS link
            MATCH (a:%1$s {%2$s: link.from}) WHERE a.validTo IS NULL
            MATCH (b:%3$s {%4$s: link.to}) WHERE b.validTo IS NULL
            MERGE (a)-[r:%5$s {linkId: link.linkId}]->(b)
            ON CREATE SET r += link.properties, r.validFrom = $now, r.reviewState = 'unreviewed',
              r.sourceFingerprint = a.fingerprint, r.targetFingerprint = b.fingerprint
            ON MATCH SET r += link.properties,
              r.sourceFingerprint = CASE WHEN r.validTo IS NULL THEN r.sourceFingerprint ELSE a.fingerprint END,
              r.targetFingerprint = CASE WHEN r.validTo IS NULL THEN r.targetFingerprint ELSE b.fingerprint END,
              r.validFrom = CASE WHEN r.validTo IS NULL THEN r.validFrom ELSE $now END,
              r.validTo = null
            FOREACH (_ IN CASE WHEN r.byPath IN ['from', 'both'] THEN [1] ELSE [] END | SET a:NamedByPath)
            FOREACH (_ IN CASE WHEN r.byPath IN ['to', 'both'] THEN [1] ELSE [] END | SET b:NamedByPath)
            %6$s
            RETURN link.linkId AS linkId, link.properties.origin AS origin, r.validFrom = $now AS made
            """;

    private static final String END = """
            UNWIND $linkIds AS linkId
            MATCH (a)-[r:%s {linkId: linkId}]->(b) WHERE r.validTo IS NULL
            SET r.validTo = $now
            FOREACH (end IN [end IN [a, b] WHERE end.standIn OR %s] | SET end:Stale)
            RETURN r.origin AS origin, count(*) AS ended
            """;
    private static final String STALE_TARGET = "SET b:Stale";
    private static final Set<String> INHERITED =
            Set.of(RelationshipTypes.PARENT_OF, RelationshipTypes.CAN_READ, RelationshipTypes.CAN_WRITE);

    /** What became of links that were to be made. */
    record Made(Set<String> linkIds, Map<String, Long> newByOrigin) {}

    private record Shape(String type, LinkEnd.Kind from, LinkEnd.Kind to) {}

    private LinkWriter() {}

    /**
     * Makes every link of which both ends are live, and leaves the others alone.
     *
     * @param links with documents and persons as ends, files already resolved to documents
     */
    static Made make(TransactionContext tx, Collection<ResolvedLink> links, ZonedDateTime now) {
        var shapes = new LinkedHashMap<Shape, List<Map<String, Object>>>();
        for (var link : links) {
            var shape = new Shape(link.type(), link.from().kind(), link.to().kind());
            shapes.computeIfAbsent(shape, none -> new ArrayList<>()).add(link.row());
        }
        var made = new HashSet<String>();
        var newByOrigin = new HashMap<String, Long>();
        shapes.forEach((shape, rows) -> {
            BatchStatement.run(tx, make(shape.type(), shape.from(), shape.to()), Map.of("links", rows, "now", now))
                    .forEachRemaining(row -> {
                        made.add(row.get("linkId").asString());
                        if (row.get("made").asBoolean()) {
                            newByOrigin.merge(row.get("origin").asString(""), 1L, Long::sum);
                        }
                    });
        });
        return new Made(made, newByOrigin);
    }

    /**
     * Ends links.
     *
     * @param declarations {@code TYPE/linkId}
     * @return how many were live until now, by origin
     */
    static Map<String, Long> end(TransactionContext tx, Collection<String> declarations, ZonedDateTime now) {
        var byType = new LinkedHashMap<String, List<String>>();
        for (var declaration : declarations) {
            var slash = declaration.indexOf('/');
            var type = declaration.substring(0, Math.max(slash, 0));
            if (LinkWrite.TYPES.contains(type)) {
                byType.computeIfAbsent(type, none -> new ArrayList<>()).add(declaration.substring(slash + 1));
            }
        }
        var ended = new HashMap<String, Long>();
        byType.forEach((type, linkIds) -> tx.run(new Query(
                        END.formatted(type, INHERITED.contains(type) ? "end = b" : "false"),
                        Map.of("linkIds", linkIds, "now", now)))
                .forEachRemaining(row -> ended.merge(
                        row.get("origin").asString(""), row.get("ended").asLong(), Long::sum)));
        return ended;
    }

    static String make(String type, LinkEnd.Kind from, LinkEnd.Kind to) {
        return MAKE.formatted(
                label(from), key(from), label(to), key(to), type, INHERITED.contains(type) ? STALE_TARGET : "");
    }

    private static String label(LinkEnd.Kind kind) {
        return kind == LinkEnd.Kind.PERSON ? "User" : "Document";
    }

    private static String key(LinkEnd.Kind kind) {
        return kind == LinkEnd.Kind.PERSON ? PropertyKeys.USER_ID : PropertyKeys.KEY;
    }
}
