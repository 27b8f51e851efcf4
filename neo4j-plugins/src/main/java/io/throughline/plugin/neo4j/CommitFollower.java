// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;

/**
 * Tells the memory what commits change. The commit returns to its caller after the memory has it, so that the next query
 * sees it; a failure in here never fails the commit.
 */
@NullUnmarked
final class CommitFollower implements TransactionEventListener<Changes> {
    private final MemoryKeeper keeper;

    CommitFollower(MemoryKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Changes beforeCommit(TransactionData data, Transaction transaction, GraphDatabaseService database) {
        if (!keeper.isFollowing()) {
            return null;
        }
        try {
            return Changes.of(data);
        } catch (RuntimeException e) {
            keeper.lost(e);
            return null;
        }
    }

    @Override
    public void afterCommit(TransactionData data, Changes changes, GraphDatabaseService database) {
        if (changes != null && !changes.isEmpty()) {
            keeper.take(changes);
        }
    }

    @Override
    public void afterRollback(TransactionData data, Changes changes, GraphDatabaseService database) {
        // Nothing was taken in yet.
    }
}
