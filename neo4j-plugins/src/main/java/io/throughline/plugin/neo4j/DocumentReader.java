// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.names.VectorSlot;
import io.throughline.plugin.memory.ChunkState;
import io.throughline.plugin.memory.DocumentState;
import io.throughline.plugin.retrieval.DocumentFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Reads documents and passages as the memory takes them in. */
final class DocumentReader {
    static final Label DOCUMENT = Label.label(Labels.DOCUMENT);
    static final Label CHUNK = Label.label(Labels.CHUNK);
    static final RelationshipType HAS_CHUNK = RelationshipType.withName(RelationshipTypes.HAS_CHUNK);

    /** Read in one go, because each look at a node begins anew. */
    private static final String[] FACTS = {
        PropertyKeys.KEY,
        PropertyKeys.DOCUMENT_TYPE,
        PropertyKeys.PRODUCT_NAME,
        PropertyKeys.STATUS,
        PropertyKeys.TAGS,
        PropertyKeys.MODIFIED_DATE,
        PropertyKeys.VALID_FROM,
        PropertyKeys.VALID_TO
    };
    /** The same, and what tells who may see it and whether it changed. */
    static final String[] SEEN = Stream.concat(
                    Stream.of(FACTS), Stream.of(PropertyKeys.ACL_KEY, PropertyKeys.FINGERPRINT))
            .toArray(String[]::new);
    /** When a document began matters only to who looks at a moment, and times are slow to read. */
    static final String[] SEEN_NOW = Stream.of(SEEN)
            .filter(name -> !name.equals(PropertyKeys.VALID_FROM))
            .toArray(String[]::new);

    private DocumentReader() {}

    /** What filters need; null when the node has no key. */
    static @Nullable DocumentFacts facts(Node node) {
        return facts(node.getProperties(FACTS));
    }

    static @Nullable DocumentFacts facts(Map<String, Object> found) {
        var key = Values.string(found.get(PropertyKeys.KEY));
        return key == null
                ? null
                : new DocumentFacts(
                        key,
                        Values.string(found.get(PropertyKeys.DOCUMENT_TYPE)),
                        Values.string(found.get(PropertyKeys.PRODUCT_NAME)),
                        Values.string(found.get(PropertyKeys.STATUS)),
                        Values.strings(found.get(PropertyKeys.TAGS)),
                        Values.time(found.get(PropertyKeys.MODIFIED_DATE)),
                        Values.time(found.get(PropertyKeys.VALID_FROM)),
                        Values.time(found.get(PropertyKeys.VALID_TO)));
    }

    /** The document with this number as it is now, with the vectors of one model; what is no document, or not any more, is gone. */
    static DocumentState read(Transaction transaction, long id, VectorSlot slot) {
        var node = NodeIds.find(transaction, id);
        try {
            var facts = node == null || !node.hasLabel(DOCUMENT) ? null : facts(node);
            return node == null || facts == null
                    ? DocumentState.gone(id)
                    : new DocumentState(
                            id,
                            facts,
                            Values.string(node, PropertyKeys.ACL_KEY),
                            Values.string(node, PropertyKeys.TITLE, ""),
                            chunks(node, slot));
        } catch (NotFoundException e) {
            // Another transaction deleted it while it was read; that transaction's commit reports it as well.
            return DocumentState.gone(id);
        }
    }

    private static List<ChunkState> chunks(Node document, VectorSlot slot) {
        var chunks = new ArrayList<ChunkState>();
        for (var link : document.getRelationships(Direction.OUTGOING, HAS_CHUNK)) {
            chunks.add(chunk(link.getEndNode(), slot));
        }
        return chunks;
    }

    static ChunkState chunk(Node chunk, VectorSlot slot) {
        var text = new StringBuilder(Values.string(chunk, PropertyKeys.CONTENT, ""));
        for (var heading : Values.strings(chunk, PropertyKeys.SECTION_HIERARCHY)) {
            text.append('\n').append(heading);
        }
        return new ChunkState(
                NodeIds.of(chunk),
                Values.string(chunk, PropertyKeys.ACL_KEY),
                text.toString(),
                Values.vector(chunk, slot.property()));
    }

    /** The document of a passage; null when it belongs to none. */
    static @Nullable Node documentOf(Node chunk) {
        for (var link : chunk.getRelationships(Direction.INCOMING, HAS_CHUNK)) {
            return link.getStartNode();
        }
        return null;
    }
}
