// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** The chunk nodes that the legs of one search met, by their ids. */
final class Chunks {
    static final Label CHUNK = Label.label(Labels.CHUNK);

    private final Transaction transaction;
    private final Map<String, Node> nodes = new HashMap<>();

    Chunks(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Remembers the node and gives its id. */
    String id(Node chunk) {
        var id = Values.string(chunk, PropertyKeys.CHUNK_ID, chunk.getElementId());
        nodes.put(id, chunk);
        return id;
    }

    Node node(String chunkId) {
        var known = nodes.get(chunkId);
        return known != null ? known : transaction.findNode(CHUNK, PropertyKeys.CHUNK_ID, chunkId);
    }
}
