// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.retrieval.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** Reads passages with what stands around them. */
final class PassageReader {
    private static final RelationshipType NEXT = RelationshipType.withName(RelationshipTypes.NEXT);

    private final VisibleDocuments documents;

    PassageReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    /** @param neighbours how many to show on each side at most */
    Passage read(Node chunk, double score, int neighbours) {
        var before = around(chunk, Direction.INCOMING, neighbours);
        Collections.reverse(before);
        return passage(chunk, score, before, around(chunk, Direction.OUTGOING, neighbours));
    }

    /** The first passage of a document that may be read. */
    Optional<Node> first(Node document) {
        return all(document).stream().findFirst();
    }

    /** The passages of a document that may be read, in order. */
    List<Node> all(Node document) {
        var chunks = new ArrayList<Node>();
        for (var link : document.getRelationships(Direction.OUTGOING, DocumentReader.HAS_CHUNK)) {
            documents.guard().check();
            if (documents.ofChunk(link.getEndNode()).isPresent()) {
                chunks.add(link.getEndNode());
            }
        }
        chunks.sort(Comparator.comparingLong(PassageReader::index));
        return chunks;
    }

    private static long index(Node chunk) {
        return chunk.getProperty(PropertyKeys.CHUNK_INDEX, 0L) instanceof Number index ? index.longValue() : 0;
    }

    private List<Passage> around(Node chunk, Direction direction, int max) {
        var found = new ArrayList<Passage>();
        var owner = documents.ofChunk(chunk);
        for (var next = step(chunk, direction); next != null && found.size() < max; next = step(next, direction)) {
            if (!documents.ofChunk(next).equals(owner)) {
                break;
            }
            found.add(passage(next, 0, List.of(), List.of()));
        }
        return found;
    }

    private @Nullable Node step(Node chunk, Direction direction) {
        documents.guard().check();
        for (var link : chunk.getRelationships(direction, NEXT)) {
            return link.getOtherNode(chunk);
        }
        return null;
    }

    private static Passage passage(Node chunk, double score, List<Passage> before, List<Passage> after) {
        return new Passage(
                Values.string(chunk, PropertyKeys.CHUNK_ID, ""),
                Values.string(chunk, PropertyKeys.CONTENT, ""),
                Values.strings(chunk, PropertyKeys.SECTION_HIERARCHY),
                score,
                before,
                after);
    }
}
