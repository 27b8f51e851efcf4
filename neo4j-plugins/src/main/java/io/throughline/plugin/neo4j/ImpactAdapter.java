// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.plugin.impact.Arrow;
import io.throughline.plugin.impact.ImpactGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** What a change can reach, as one principal sees it. */
public final class ImpactAdapter implements ImpactGraph {
    private final VisibleDocuments documents;
    private final RelationshipType[] types;
    private final Map<Long, Boolean> suspicions = new HashMap<>();

    public ImpactAdapter(VisibleDocuments documents, List<String> relationshipTypes) {
        this.documents = documents;
        this.types = relationshipTypes.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);
    }

    @Override
    public boolean exists(String key) {
        return documents.find(key).isPresent();
    }

    @Override
    public List<Arrow> links(String key, Way way, int max) {
        var node = documents.node(key);
        var links = new ArrayList<Arrow>();
        for (var link : node.getRelationships(types)) {
            documents.guard().check();
            if (links.size() == max) {
                break;
            }
            var type = link.getType().name();
            boolean outgoing = link.getStartNode().equals(node);
            if (!way.follows(type, outgoing)) {
                continue;
            }
            var facts = LinkFacts.stepOf(link, documents.asOf());
            if (documents.isLive(facts) && !facts.isRejected()) {
                documents
                        .see(link.getOtherNode(node))
                        .ifPresent(other -> links.add(
                                new Arrow(NodeIds.of(link), type, outgoing, other.key(), facts.confidence())));
            }
        }
        return links;
    }

    /** Whether an end of one of these links changed since the link was made or reviewed. */
    public boolean isSuspect(List<Arrow> links) {
        // The paths of one answer share most of their links.
        return links.stream().anyMatch(link -> suspicions.computeIfAbsent(link.id(), this::isSuspect));
    }

    private boolean isSuspect(long id) {
        var link = NodeIds.link(documents.transaction(), id);
        return LinkFacts.endsOf(link)
                .suspicion(fingerprint(link.getStartNode()), fingerprint(link.getEndNode()))
                .isThere();
    }

    private @Nullable String fingerprint(Node end) {
        return documents.see(end).map(VisibleDocuments.Visible::fingerprint).orElse(null);
    }
}
