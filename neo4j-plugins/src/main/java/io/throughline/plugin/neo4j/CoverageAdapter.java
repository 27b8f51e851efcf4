// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.coverage.Claim;
import io.throughline.plugin.coverage.CoverageGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
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
    private final boolean withEvidence;
    private final Map<String, List<Claim>> known = new HashMap<>();

    /** @param withEvidence whether what the links say about themselves will be shown */
    public CoverageAdapter(VisibleDocuments documents, boolean withEvidence) {
        this.documents = documents;
        this.withEvidence = withEvidence;
    }

    /**
     * Keys of the items to judge, sorted.
     *
     * @param only these keys; empty for all
     * @param products names of products; empty for all
     */
    public List<String> items(Set<String> only, Set<String> types, Set<String> products) {
        var items = only.isEmpty() ? ofTypes(types) : named(only, types);
        return items.filter(item ->
                        products.isEmpty() || products.contains(item.facts().productName()))
                .map(VisibleDocuments.Visible::key)
                .sorted()
                .distinct()
                .toList();
    }

    private Stream<VisibleDocuments.Visible> ofTypes(Set<String> types) {
        return types.stream()
                .flatMap(type -> documents.transaction().findNodes(Label.label(type)).stream())
                .flatMap(node -> documents.see(node).stream());
    }

    private Stream<VisibleDocuments.Visible> named(Set<String> keys, Set<String> types) {
        return keys.stream().flatMap(key -> documents.find(key).stream()).filter(item -> types.stream()
                .anyMatch(type -> item.node().hasLabel(Label.label(type))));
    }

    @Override
    public List<Claim> below(String key) {
        return known.computeIfAbsent(key, this::read);
    }

    private List<Claim> read(String key) {
        var item = documents.find(key).orElseThrow();
        var claims = new ArrayList<Claim>();
        // All at once: most documents keep their links of all types and both directions in one chain.
        for (var link : item.node().getRelationships(CLAIMS)) {
            boolean outgoing = link.getStartNode().equals(item.node());
            if (outgoing == link.getType().name().equals(RelationshipTypes.PARENT_OF)) {
                claim(link, item, link.getOtherNode(item.node()), outgoing).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private Optional<Claim> claim(Relationship link, VisibleDocuments.Visible item, Node end, boolean outgoing) {
        documents.guard().check();
        var facts =
                withEvidence ? LinkFacts.proofOf(link, documents.asOf()) : LinkFacts.claimOf(link, documents.asOf());
        if (!documents.isLive(facts) || !facts.isVouchedFor()) {
            return Optional.empty();
        }
        return documents.see(end).map(other -> {
            var source = outgoing ? item : other;
            var target = outgoing ? other : item;
            return new Claim(
                    link.getType().name(),
                    other.key(),
                    other.facts().documentType(),
                    facts.origin(),
                    facts.confidence(),
                    facts.evidence(),
                    facts.suspicion(source.fingerprint(), target.fingerprint()).isThere(),
                    facts.reviewedAt());
        });
    }
}
