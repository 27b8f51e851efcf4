// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.DocumentHit;
import io.throughline.plugin.retrieval.Library;
import io.throughline.plugin.retrieval.Passage;
import io.throughline.plugin.retrieval.PassageHit;
import io.throughline.plugin.retrieval.Relation;
import io.throughline.plugin.trace.TraceRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** The documents of one search, read from the graph. */
public final class LibraryAdapter implements Library {
    private static final RelationshipType HAS_CHUNK = RelationshipType.withName(RelationshipTypes.HAS_CHUNK);
    private static final RelationshipType[] LINKS =
            TraceRequest.WALKABLE.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);

    private final VisibleDocuments documents;
    private final DocumentFilter filter;
    private final KeyLookup keys;
    private final Map<String, List<Relation>> relations = new HashMap<>();

    LibraryAdapter(VisibleDocuments documents, DocumentFilter filter, KeyLookup keys) {
        this.documents = documents;
        this.filter = filter;
        this.keys = keys;
    }

    @Override
    public Optional<String> keyNamed(String text) {
        return keys.named(text);
    }

    @Override
    public boolean isThere(DocumentHit hit) {
        return documents
                .at(hit.node())
                .filter(found -> found.key().equals(hit.key()) && filter.accepts(found.facts()))
                .isPresent();
    }

    @Override
    public boolean passesFilter(String key) {
        return documents
                .find(key)
                .filter(found -> filter.accepts(found.facts()))
                .isPresent();
    }

    @Override
    public List<Relation> relations(String key, int max) {
        return relations.computeIfAbsent(key, absent -> read(documents.node(key))).stream()
                .limit(max)
                .toList();
    }

    private List<Relation> read(Node node) {
        var found = new ArrayList<Relation>();
        for (var relationship : node.getRelationships(LINKS)) {
            documents.guard().check();
            if (documents.isLive(relationship)) {
                documents.see(relationship.getOtherNode(node)).ifPresent(other -> {
                    var confidence = Values.decimal(relationship, PropertyKeys.CONFIDENCE);
                    found.add(new Relation(
                            relationship.getType().name(),
                            relationship.getStartNode().equals(node),
                            other.key(),
                            confidence == null ? 1 : confidence));
                });
            }
        }
        found.sort(Relation.ORDER);
        return found;
    }

    @Override
    public String title(String key) {
        return documents.title(key);
    }

    @Override
    public Optional<Passage> passage(String key, PassageHit hit) {
        var chunk = NodeIds.find(documents.transaction(), hit.chunk());
        return chunk == null
                ? Optional.empty()
                : documents
                        .ofChunk(chunk)
                        .filter(found -> found.key().equals(key))
                        .map(found -> passage(chunk, hit.score()));
    }

    @Override
    public Optional<Passage> opening(String key) {
        Node first = null;
        long lowest = Long.MAX_VALUE;
        for (var link : documents.node(key).getRelationships(Direction.OUTGOING, HAS_CHUNK)) {
            documents.guard().check();
            var chunk = link.getEndNode();
            if (documents.ofChunk(chunk).isPresent()
                    && chunk.getProperty(PropertyKeys.CHUNK_INDEX, 0L) instanceof Number index
                    && index.longValue() < lowest) {
                lowest = index.longValue();
                first = chunk;
            }
        }
        return first == null ? Optional.empty() : Optional.of(passage(first, 0));
    }

    private static Passage passage(Node chunk, double score) {
        return new Passage(
                Values.string(chunk, PropertyKeys.CHUNK_ID, ""),
                Values.string(chunk, PropertyKeys.CONTENT, ""),
                Values.strings(chunk, PropertyKeys.SECTION_HIERARCHY),
                score);
    }
}
