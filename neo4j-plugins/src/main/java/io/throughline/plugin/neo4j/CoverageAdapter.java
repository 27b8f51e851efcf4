// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.coverage.Claim;
import io.throughline.plugin.coverage.CoverageGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;

/** What hangs below items, as one principal sees it. Each document's claims are read at most once in a call. */
public final class CoverageAdapter implements CoverageGraph {
    private static final RelationshipType[] CLAIMS = {
        RelationshipType.withName(RelationshipTypes.PARENT_OF),
        RelationshipType.withName(RelationshipTypes.IMPLEMENTS),
        RelationshipType.withName(RelationshipTypes.SPECIFIES),
        RelationshipType.withName(RelationshipTypes.VERIFIES)
    };

    private final VisibleDocuments documents;
    private final Map<String, List<Claim>> known = new HashMap<>();

    public CoverageAdapter(VisibleDocuments documents) {
        this.documents = documents;
    }

    /**
     * Keys of the items to judge, sorted.
     *
     * @param products names of products; empty for all
     */
    public List<String> items(Set<String> types, Set<String> products) {
        var keys = new TreeSet<String>();
        for (var type : types) {
            try (var nodes = documents.transaction().findNodes(Label.label(type))) {
                while (nodes.hasNext()) {
                    documents
                            .see(nodes.next())
                            .filter(item -> products.isEmpty()
                                    || products.contains(item.facts().productName()))
                            .ifPresent(item -> keys.add(item.key()));
                }
            }
        }
        return List.copyOf(keys);
    }

    @Override
    public List<Claim> below(String key) {
        return known.computeIfAbsent(key, this::read);
    }

    private List<Claim> read(String key) {
        var node = documents.node(key);
        var claims = new ArrayList<Claim>();
        for (var link : node.getRelationships(CLAIMS)) {
            documents.guard().check();
            boolean outgoing = link.getStartNode().equals(node);
            boolean down = outgoing == link.getType().name().equals(RelationshipTypes.PARENT_OF);
            if (down && documents.isLive(link) && Values.isVouchedFor(link)) {
                documents.see(link.getOtherNode(node)).ifPresent(other -> claims.add(claim(link, other)));
            }
        }
        return claims;
    }

    private static Claim claim(Relationship link, VisibleDocuments.Visible other) {
        return new Claim(
                link.getType().name(),
                other.key(),
                other.facts().documentType(),
                Values.string(link, PropertyKeys.ORIGIN),
                Values.confidence(link),
                Values.string(link, PropertyKeys.EVIDENCE),
                Suspicion.of(link).isThere());
    }
}
