// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.retrieval.Cosine;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.Library;
import io.throughline.plugin.retrieval.Passage;
import io.throughline.plugin.retrieval.PassageHit;
import io.throughline.plugin.retrieval.Relation;
import io.throughline.plugin.trace.TraceRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** The documents of one search, read from the graph. */
public final class LibraryAdapter implements Library {
    private static final RelationshipType AUTHORED = RelationshipType.withName(RelationshipTypes.AUTHORED);
    private static final int WRITTEN_MAX = 50;
    /** What has more links than this gives each of them next to nothing. */
    private static final int DEGREE_MAX = 2_000;

    private static final RelationshipType[] LINKS =
            TraceRequest.WALKABLE.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);

    private final VisibleDocuments documents;
    private final DocumentFilter filter;
    private final KeyLookup keys;
    private final PassageReader passages;
    private final BiFunction<Collection<String>, Integer, List<String>> others;
    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final Map<String, float[]> vectors = new HashMap<>();

    /** @param others gives documents that pass, as {@link Library#others} */
    LibraryAdapter(
            VisibleDocuments documents,
            DocumentFilter filter,
            KeyLookup keys,
            BiFunction<Collection<String>, Integer, List<String>> others) {
        this.documents = documents;
        this.filter = filter;
        this.keys = keys;
        this.passages = new PassageReader(documents);
        this.others = others;
    }

    @Override
    public Optional<String> keyNamed(String text) {
        return keys.named(text);
    }

    @Override
    public boolean isThere(String key, long node) {
        return documents
                .at(node)
                .filter(found -> found.key().equals(key) && filter.accepts(found.facts()))
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

    @Override
    public long node(String key) {
        return NodeIds.of(documents.node(key));
    }

    /** Bounds count what this reader may see, so that they do not tell how much there is beside it. */
    private List<Relation> read(Node node) {
        var found = new ArrayList<Relation>();
        for (var relationship : node.getRelationships(LINKS)) {
            documents.guard().check();
            var facts = LinkFacts.stepOf(relationship, documents.asOf());
            if (documents.isLive(facts) && !facts.isRejected()) {
                documents.see(relationship.getOtherNode(node)).ifPresent(other -> {
                    found.add(new Relation(
                            relationship.getType().name(),
                            relationship.getStartNode().equals(node),
                            other.key(),
                            facts.confidence()));
                });
            }
            if (found.size() > DEGREE_MAX) {
                return List.of();
            }
        }
        for (var authorship : node.getRelationships(Direction.INCOMING, AUTHORED)) {
            found.addAll(bySameAuthor(node, authorship.getStartNode()));
        }
        found.sort(Relation.ORDER);
        return found;
    }

    /** What an author of a few documents has written as well; one of many says nothing by having written two. */
    private List<Relation> bySameAuthor(Node node, Node author) {
        var userId = Values.string(author, PropertyKeys.USER_ID);
        var found = new ArrayList<Relation>();
        for (var authorship : author.getRelationships(Direction.OUTGOING, AUTHORED)) {
            documents.guard().check();
            if (userId != null && !authorship.getEndNode().equals(node)) {
                documents
                        .see(authorship.getEndNode())
                        .ifPresent(other ->
                                found.add(new Relation(RelationshipTypes.AUTHORED, false, other.key(), 1, userId)));
            }
            if (found.size() >= WRITTEN_MAX) {
                return List.of();
            }
        }
        return found;
    }

    @Override
    public String title(String key) {
        return documents.title(key);
    }

    @Override
    public Optional<Passage> passage(String key, PassageHit hit, int neighbours) {
        var chunk = NodeIds.find(documents.transaction(), hit.chunk());
        return chunk == null
                ? Optional.empty()
                : documents
                        .ofChunk(chunk)
                        .filter(found -> found.key().equals(key))
                        .map(found -> passages.read(chunk, hit.score(), neighbours));
    }

    @Override
    public Optional<Passage> opening(String key, int neighbours) {
        return passages.first(documents.node(key)).map(chunk -> passages.read(chunk, 0, neighbours));
    }

    @Override
    public Optional<Owner> owner(String chunkId) {
        var chunk = documents.transaction().findNode(DocumentReader.CHUNK, PropertyKeys.CHUNK_ID, chunkId);
        return chunk == null
                ? Optional.empty()
                : documents
                        .ofChunk(chunk)
                        .filter(found -> filter.accepts(found.facts()))
                        .map(found -> new Owner(found.key(), found.id(), NodeIds.of(chunk)));
    }

    @Override
    public double likeness(String key, String other) {
        var a = vector(key);
        var b = vector(other);
        return a.length == 0 || a.length != b.length ? 0 : Cosine.of(a, b);
    }

    private float[] vector(String key) {
        return vectors.computeIfAbsent(key, absent -> passages.first(documents.node(key))
                .map(chunk -> Values.vector(chunk, documents.slot().property()))
                .orElse(new float[0]));
    }

    @Override
    public List<String> others(Collection<String> without, int max) {
        return others.apply(without, max);
    }
}
