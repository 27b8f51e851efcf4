// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.suggest.Surroundings;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.RelationshipType;

/** Reads what stands around documents from the graph. */
final class SurroundingsReader implements Surroundings {
    private static final RelationshipType[] LINKS = types(RelationshipTypes.TRACE);
    private static final RelationshipType[] STRUCTURE =
            types(List.of(RelationshipTypes.CALLS, RelationshipTypes.IMPORTS, RelationshipTypes.EXTENDS));
    private static final RelationshipType[] PARTS = types(List.of(RelationshipTypes.CONTAINS));

    private final VisibleDocuments documents;
    private final Map<String, String> wholes = new HashMap<>();

    SurroundingsReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    /** By links of any origin, rejected ones as well: what a person said no to is not suggested again. */
    @Override
    public Set<String> linked(String key) {
        return joined(key, Direction.BOTH, LINKS);
    }

    @Override
    public Map<String, Boolean> decided(String key) {
        var decided = new TreeMap<String, Boolean>();
        var node = documents.node(key);
        for (var link : node.getRelationships(LINKS)) {
            documents.guard().check();
            var facts = LinkFacts.claimOf(link, documents.asOf());
            if (LinkOrigin.INFERRED.value().equals(facts.origin()) && documents.isLive(link)) {
                documents
                        .see(link.getOtherNode(node))
                        .ifPresent(other -> decided.put(other.key(), !facts.isRejected()));
            }
        }
        return decided;
    }

    @Override
    public Set<String> connected(String key) {
        return joined(key, Direction.BOTH, STRUCTURE);
    }

    @Override
    public String whole(String key) {
        return wholes.computeIfAbsent(key, part -> {
            var last = part;
            for (var container : reached(part, Direction.INCOMING)) {
                last = container;
            }
            return last;
        });
    }

    @Override
    public Set<String> parts(String key) {
        return reached(key, Direction.OUTGOING);
    }

    /** Itself first, then over {@code CONTAINS} as far as it goes, nearest first. */
    private Set<String> reached(String key, Direction direction) {
        var reached = new LinkedHashSet<>(Set.of(key));
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (var next : joined(open.remove(), direction, PARTS)) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private Set<String> joined(String key, Direction direction, RelationshipType... types) {
        var keys = new TreeSet<String>();
        var node = documents.node(key);
        for (var link : node.getRelationships(direction, types)) {
            documents.guard().check();
            if (documents.isLive(link)) {
                documents.see(link.getOtherNode(node)).ifPresent(other -> keys.add(other.key()));
            }
        }
        return keys;
    }

    private static RelationshipType[] types(List<String> names) {
        return names.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);
    }
}
