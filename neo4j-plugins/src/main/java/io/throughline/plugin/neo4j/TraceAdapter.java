// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.plugin.trace.Direction;
import io.throughline.plugin.trace.Link;
import io.throughline.plugin.trace.TraceGraph;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;

/** The graph to walk, as one principal sees it. */
public final class TraceAdapter implements TraceGraph {
    private final VisibleDocuments documents;

    public TraceAdapter(VisibleDocuments documents) {
        this.documents = documents;
    }

    @Override
    public boolean exists(String key) {
        return documents.find(key).isPresent();
    }

    @Override
    public List<Link> links(String key, Direction direction, List<String> relationshipTypes) {
        var node = documents.node(key);
        var types = relationshipTypes.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);
        var links = new ArrayList<Link>();
        for (var relationship : node.getRelationships(types)) {
            documents.guard().check();
            boolean outgoing = relationship.getStartNode().equals(node);
            var type = relationship.getType().name();
            boolean followed = outgoing ? direction.followsOutgoing(type) : direction.followsIncoming(type);
            if (followed && documents.isLive(relationship) && !Values.isRejected(relationship)) {
                documents
                        .see(relationship.getOtherNode(node))
                        .ifPresent(other -> links.add(link(relationship, outgoing, other.key())));
            }
        }
        return links;
    }

    private static Link link(Relationship relationship, boolean outgoing, String neighbour) {
        return new Link(
                relationship.getType().name(),
                outgoing,
                neighbour,
                Values.string(relationship, PropertyKeys.ORIGIN),
                Values.decimal(relationship, PropertyKeys.CONFIDENCE),
                Values.string(relationship, PropertyKeys.EVIDENCE),
                Values.string(relationship, PropertyKeys.LINK_ID),
                Values.time(relationship, PropertyKeys.VALID_FROM),
                Values.time(relationship, PropertyKeys.VALID_TO));
    }
}
