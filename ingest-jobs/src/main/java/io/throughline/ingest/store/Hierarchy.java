// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who is above whom, and whether one more parent would close a circle. */
final class Hierarchy {
    /** A diamond has many paths but each document is visited once, which a path pattern could not promise. */
    private static final String ABOVE_PENDING = """
            MATCH (p:PendingLink {linkType: 'PARENT_OF'})
            WITH DISTINCT p.fromName AS key
            MATCH (d:Document {key: key})
            WITH collect(d) AS starts
            CALL apoc.path.subgraphNodes(starts, {relationshipFilter: '<PARENT_OF'}) YIELD node
            MATCH (parent)-[r:PARENT_OF]->(node) WHERE r.validTo IS NULL
            RETURN parent.key AS parent, node.key AS child
            """;

    private final Map<String, Set<String>> parents = new HashMap<>();

    /** What exists above every document that is to become a parent. */
    static Hierarchy load(LockedGraph graph) {
        var hierarchy = new Hierarchy();
        graph.read(tx -> {
            tx.run(ABOVE_PENDING)
                    .forEachRemaining(row -> hierarchy.add(
                            row.get("parent").asString(), row.get("child").asString()));
            return hierarchy;
        });
        return hierarchy;
    }

    /** Adds a link that exists. */
    void add(String parent, String child) {
        parents.computeIfAbsent(child, none -> new LinkedHashSet<>()).add(parent);
    }

    /** Adds the link unless the child is the parent itself or above it. Time is linear in what is above the parent. */
    boolean addUnlessCycle(String parent, String child) {
        if (isAbove(child, parent)) {
            return false;
        }
        add(parent, child);
        return true;
    }

    private boolean isAbove(String upper, String lower) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(lower);
        while (!open.isEmpty()) {
            var key = open.remove();
            if (key.equals(upper)) {
                return true;
            }
            if (seen.add(key)) {
                open.addAll(parents.getOrDefault(key, Set.of()));
            }
        }
        return false;
    }
}
