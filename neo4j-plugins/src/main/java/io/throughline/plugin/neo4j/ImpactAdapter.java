// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.impact.Arrow;
import io.throughline.plugin.impact.ImpactGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;

/** What a change can reach, as one principal sees it. Each document's links are read at most once in a call. */
public final class ImpactAdapter implements ImpactGraph {
    private final VisibleDocuments documents;
    private final RelationshipType[] types;
    private final Map<String, List<Arrow>> known = new HashMap<>();

    public ImpactAdapter(VisibleDocuments documents, List<String> relationshipTypes) {
        this.documents = documents;
        this.types = relationshipTypes.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);
    }

    @Override
    public boolean exists(String key) {
        return documents.find(key).isPresent();
    }

    @Override
    public List<Arrow> links(String key, int max) {
        return known.computeIfAbsent(key, absent -> read(absent, max));
    }

    /** Whether an end of one of these links changed since the link was made or reviewed. */
    public boolean isSuspect(List<Arrow> links) {
        return links.stream().anyMatch(link -> Suspicion.of(NodeIds.link(documents.transaction(), link.id()))
                .isThere());
    }

    private List<Arrow> read(String key, int max) {
        var node = documents.node(key);
        var links = new ArrayList<Arrow>();
        for (var link : node.getRelationships(types)) {
            documents.guard().check();
            if (links.size() == max) {
                break;
            }
            if (documents.isLive(link) && !Values.isRejected(link)) {
                documents
                        .see(link.getOtherNode(node))
                        .ifPresent(other ->
                                links.add(arrow(link, link.getStartNode().equals(node), other.key())));
            }
        }
        return links;
    }

    private static Arrow arrow(Relationship link, boolean outgoing, String neighbour) {
        return new Arrow(NodeIds.of(link), link.getType().name(), outgoing, neighbour, Values.confidence(link));
    }
}
