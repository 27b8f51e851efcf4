// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.VectorSlot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.event.PropertyEntry;
import org.neo4j.graphdb.event.TransactionData;

/** Which documents a transaction touches in what the memory keeps of them. Only numbers: the state is read after the commit. */
final class Changes {
    private static final Set<String> OF_DOCUMENTS = Set.of(
            PropertyKeys.KEY,
            PropertyKeys.TITLE,
            PropertyKeys.DOCUMENT_TYPE,
            PropertyKeys.PRODUCT_NAME,
            PropertyKeys.STATUS,
            PropertyKeys.TAGS,
            PropertyKeys.MODIFIED_DATE,
            PropertyKeys.VALID_FROM,
            PropertyKeys.VALID_TO,
            PropertyKeys.ACL_KEY);
    private static final Set<String> OF_CHUNKS =
            Set.of(PropertyKeys.CONTENT, PropertyKeys.SECTION_HIERARCHY, PropertyKeys.ACL_KEY);

    private static final Map<String, VectorSlot> SLOTS =
            Stream.of(VectorSlot.values()).collect(Collectors.toMap(VectorSlot::property, slot -> slot));

    private final Set<Long> documents = new LinkedHashSet<>();
    /** Passage → document, where only the vector of a slot changed. */
    private final Map<VectorSlot, Map<Long, Long>> vectors = new EnumMap<>(VectorSlot.class);

    private boolean ofModels;

    private Changes() {}

    static Changes of(TransactionData data) {
        var changes = new Changes();
        data.createdNodes().forEach(changes::addDocument);
        // Labels of deleted nodes are gone already; a number that stands for no document changes nothing.
        data.deletedNodes().forEach(node -> changes.documents.add(NodeIds.of(node)));
        data.createdRelationships().forEach(changes::addOwner);
        data.deletedRelationships().forEach(changes::addOwner);
        data.assignedLabels().forEach(entry -> changes.addRelabelled(entry.node(), data));
        data.removedLabels().forEach(entry -> changes.addRelabelled(entry.node(), data));
        data.assignedNodeProperties().forEach(entry -> changes.add(entry, data));
        data.removedNodeProperties().forEach(entry -> changes.add(entry, data));
        changes.vectors.values().forEach(slot -> slot.values().removeIf(changes.documents::contains));
        changes.vectors.values().removeIf(Map::isEmpty);
        return changes;
    }

    boolean isEmpty() {
        return documents.isEmpty() && vectors.isEmpty() && !ofModels;
    }

    /** Numbers of documents to be read whole. */
    Set<Long> documents() {
        return documents;
    }

    /** Passage → document, where nothing but the passage's vector in this slot changed. */
    Map<Long, Long> vectors(VectorSlot slot) {
        return vectors.getOrDefault(slot, Map.of());
    }

    /** Whether another model may be in force. */
    boolean ofModels() {
        return ofModels;
    }

    private void addDocument(Node node) {
        if (node.hasLabel(DocumentReader.DOCUMENT)) {
            documents.add(NodeIds.of(node));
        }
    }

    private void addOwner(Relationship relationship) {
        if (relationship.isType(DocumentReader.HAS_CHUNK)) {
            documents.add(NodeIds.of(relationship.getStartNode()));
        }
    }

    private void addRelabelled(Node node, TransactionData data) {
        if (!data.isDeleted(node)) {
            documents.add(NodeIds.of(node));
        }
    }

    private void add(PropertyEntry<Node> entry, TransactionData data) {
        boolean ofDocument = OF_DOCUMENTS.contains(entry.key());
        boolean ofChunk = OF_CHUNKS.contains(entry.key());
        var slot = SLOTS.get(entry.key());
        boolean ofModel = entry.key().equals(PropertyKeys.IN_FORCE);
        if (!ofDocument && !ofChunk && slot == null && !ofModel || data.isDeleted(entry.entity())) {
            return;
        }
        var node = entry.entity();
        if (ofDocument && node.hasLabel(DocumentReader.DOCUMENT)) {
            documents.add(NodeIds.of(node));
        }
        ofModels |= ofModel && node.hasLabel(SlotInForce.MODEL);
        if ((ofChunk || slot != null) && node.hasLabel(DocumentReader.CHUNK)) {
            var document = DocumentReader.documentOf(node);
            if (document != null && ofChunk) {
                documents.add(NodeIds.of(document));
            } else if (document != null && slot != null) {
                vectors.computeIfAbsent(slot, absent -> new HashMap<>()).put(NodeIds.of(node), NodeIds.of(document));
            }
        }
    }
}
