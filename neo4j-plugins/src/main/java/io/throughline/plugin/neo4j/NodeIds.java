// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/**
 * The numbers of nodes and of links. What is kept in memory names nodes by 8 bytes and not by strings of 40; such a number never leaves
 * the plugin, and what it stands for is read and checked again before it is shown.
 */
@SuppressWarnings({"deprecation", "removal"})
final class NodeIds {
    private NodeIds() {}

    static long of(Node node) {
        return node.getId();
    }

    static long of(Relationship link) {
        return link.getId();
    }

    /** @throws NotFoundException when it was deleted meanwhile */
    static Relationship link(Transaction transaction, long id) {
        return transaction.getRelationshipById(id);
    }

    /** Null when no node has the number now. */
    static @Nullable Node find(Transaction transaction, long id) {
        try {
            return transaction.getNodeById(id);
        } catch (NotFoundException e) {
            return null;
        }
    }
}
